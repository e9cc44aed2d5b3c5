package org.newsmill.korean;

import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.newsmill.text.LuceneTokens;
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
  private final PartOfSpeechAttribute partOfSpeech =
      tokenizer.getAttribute(PartOfSpeechAttribute.class);
  private final LuceneTokens tokens =
      new LuceneTokens(tokenizer, () -> partOfSpeech.getLeftPOS().name());

  @Override
  public List<Token> analyze(String text) {
    return tokens.of(text);
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
