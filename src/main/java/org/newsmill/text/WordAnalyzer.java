package org.newsmill.text;

import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Plain analysis for languages that write spaces between words: the word boundaries of Unicode
 * Standard Annex 29, no parts of speech.
 */
public final class WordAnalyzer implements TextAnalyzer {
  private static final Set<String> KEYWORD_TAGS = Set.of(Token.WORD);
  private final LuceneTokens tokens =
      new LuceneTokens(
          new StandardTokenizer(), () -> Token.WORD, (text, offsets, start, end) -> List.of());

  @Override
  public List<Token> analyze(String text) {
    return tokens.of(text);
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
