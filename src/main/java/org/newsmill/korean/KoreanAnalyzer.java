package org.newsmill.korean;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.newsmill.text.CodePointOffsets;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.Token;

/**
 * Morphemes of Korean with their part of speech (Sejong tags of mecab-ko-dic), by Lucene Nori.
 *
 * <p>Compounds stay whole; inflected words carry the tag of their first morpheme. About 2 MB of
 * text a second on one core, which makes it by far the dearest step of the pipeline. The dictionary
 * is shared by all instances of a process.
 */
public final class KoreanAnalyzer implements TextAnalyzer {
  private static final Set<String> NOUNS =
      Set.of(POS.Tag.NNG.name(), POS.Tag.NNP.name(), POS.Tag.SL.name());

  private final KoreanTokenizer tokenizer =
      new KoreanTokenizer(
          TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
          null,
          KoreanTokenizer.DecompoundMode.NONE,
          false);
  private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
  private final PartOfSpeechAttribute partOfSpeech =
      tokenizer.getAttribute(PartOfSpeechAttribute.class);

  @Override
  public List<Token> analyze(String text) {
    CodePointOffsets offsets = CodePointOffsets.of(text);
    List<Token> tokens = new ArrayList<>(text.length() / 2);
    try (KoreanTokenizer stream = tokenizer) {
      stream.setReader(new StringReader(text));
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new Token(
                term.toString(),
                offsets.toCodePoints(offset.startOffset()),
                offsets.toCodePoints(offset.endOffset()),
                partOfSpeech.getLeftPOS().name()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return tokens;
  }

  @Override
  public Set<String> keywordTags() {
    return NOUNS;
  }

  @Override
  public String version() {
    return "nori-9.12.3";
  }
}
