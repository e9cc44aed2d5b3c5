package org.newsmill.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsmill.record.Keyword;
import org.newsmill.text.StopWords;
import org.newsmill.text.Token;

/**
 * The keywords of an article: its most frequent nouns, ties broken by the first occurrence and then
 * by the word itself.
 *
 * <p>Words of one character, numbers and stop words are no keywords.
 */
public final class KeywordExtractor {
  private final int maxKeywords;

  /**
   * Extracts up to {@code maxKeywords} keywords.
   *
   * @param maxKeywords largest number of keywords of an article; at least 0
   */
  public KeywordExtractor(int maxKeywords) {
    this.maxKeywords = maxKeywords;
  }

  /**
   * Keywords in order of their rank, with the offsets of their first occurrence in the body.
   *
   * @param tags tags of the tokens that can be keywords
   */
  public List<Keyword> extract(
      List<Token> title, List<Token> body, Set<String> tags, StopWords stopWords) {
    Map<String, Keyword> byWord = new HashMap<>();
    for (Token token : title) {
      count(token, tags, stopWords, byWord);
    }
    for (Token token : body) {
      Keyword keyword = count(token, tags, stopWords, byWord);
      if (keyword != null && keyword.getStart() == null) {
        keyword.setStart((long) token.start());
        keyword.setEnd((long) token.end());
      }
    }
    List<Keyword> ranked = new ArrayList<>(byWord.values());
    ranked.sort(
        Comparator.comparing(Keyword::getMentions)
            .reversed()
            .thenComparing(k -> k.getStart() == null ? -1L : k.getStart())
            .thenComparing(Keyword::getKeyword));
    return new ArrayList<>(ranked.subList(0, Math.min(maxKeywords, ranked.size())));
  }

  /** Counts a token; null when it is no keyword. */
  private static Keyword count(
      Token token, Set<String> tags, StopWords stopWords, Map<String, Keyword> byWord) {
    if (!tags.contains(token.tag())) {
      return null;
    }
    String word = token.text().toLowerCase(Locale.ROOT);
    if (word.codePointCount(0, word.length()) < 2
        || !word.codePoints().anyMatch(Character::isLetter)
        || stopWords.contains(word)) {
      return null;
    }
    Keyword keyword = byWord.computeIfAbsent(word, w -> new Keyword(w, 0L, null, null));
    keyword.setMentions(keyword.getMentions() + 1);
    return keyword;
  }
}
