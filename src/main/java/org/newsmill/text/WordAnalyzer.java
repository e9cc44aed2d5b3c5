package org.newsmill.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Plain analysis for languages that write spaces between words: the word boundaries of Unicode
 * Standard Annex 29, no parts of speech.
 */
public final class WordAnalyzer implements TextAnalyzer {
  private static final Set<String> KEYWORD_TAGS = Set.of(Token.WORD);
  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);

  @Override
  public List<Token> analyze(String text) {
    CodePointOffsets offsets = CodePointOffsets.of(text);
    List<Token> tokens = new ArrayList<>();
    try (StandardTokenizer stream = tokenizer) {
      stream.setReader(new StringReader(text));
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new Token(
                term.toString(),
                offsets.toCodePoints(offset.startOffset()),
                offsets.toCodePoints(offset.endOffset()),
                Token.WORD));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return tokens;
  }

  @Override
  public Set<String> keywordTags() {
    return KEYWORD_TAGS;
  }

  @Override
  public String version() {
    return "uax29-1";
  }
}
