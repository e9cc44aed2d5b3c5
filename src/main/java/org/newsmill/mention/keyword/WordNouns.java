package org.newsmill.mention.keyword;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.newsmill.text.CodePoints;
import org.newsmill.text.StopWords;
import org.newsmill.text.Token;

/**
 * The nouns of a text whose analyzer knows words only: all words but stop words, adverbs in
 * <i>-ly</i> and verbs in <i>-ed</i>, those joined by hyphens as one. Words with capitals beside
 * each other bind, since they are a name.
 */
final class WordNouns {
  private static final int SHORTEST_INFLECTED = 5;

  private final int[] points;
  private final StopWords stopWords;
  private final boolean headline;
  private final List<Noun> nouns = new ArrayList<>();

  private WordNouns(String text, StopWords stopWords, boolean headline) {
    this.points = CodePoints.of(text);
    this.stopWords = stopWords;
    this.headline = headline;
  }

  /**
   * The nouns of a text in order.
   *
   * @param headline whether every word may have a capital
   */
  static List<Noun> of(String text, List<Token> tokens, NounRules rules, boolean headline) {
    WordNouns finder = new WordNouns(text, rules.stopWords(), headline);
    int i = 0;
    while (i < tokens.size()) {
      int end = i + 1;
      while (end < tokens.size() && finder.isBetween('-', tokens.get(end - 1), tokens.get(end))) {
        end++;
      }
      if (rules.tags().contains(tokens.get(i).tag())) {
        finder.add(tokens, i, end);
      }
      i = end;
    }
    return finder.nouns;
  }

  /** Whether two tokens are divided by one character. */
  private boolean isBetween(char c, Token before, Token token) {
    return token.start() == before.end() + 1
        && before.end() < points.length
        && points[before.end()] == c;
  }

  private void add(List<Token> tokens, int from, int to) {
    Token first = tokens.get(from);
    int start = first.start();
    int end = tokens.get(to - 1).end();
    boolean possessive =
        end - start > 2 && points[end - 1] == 's' && "'’".indexOf(points[end - 2]) >= 0;
    int last = possessive ? end - 2 : end;
    boolean follows = from > 0 && isBetween(' ', tokens.get(from - 1), first);
    Noun before = nouns.isEmpty() ? null : nouns.get(nouns.size() - 1);
    boolean near = follows && before != null && before.end() == tokens.get(from - 1).end();
    String text = new String(points, start, last - start);
    boolean ending = text.endsWith("ly") || text.endsWith("ed");
    boolean noNoun = ending && last - start >= SHORTEST_INFLECTED;
    if (noNoun || stopWords.contains(text.toLowerCase(Locale.ROOT))) {
      return;
    }
    if (near && !headline && isCapital(before.start()) && isCapital(start)) {
      nouns.set(nouns.size() - 1, bound(before));
    }
    nouns.add(new Noun(text, start, last, near, Noun.Kind.COMMON));
  }

  private boolean isCapital(int at) {
    return Character.isUpperCase(points[at]);
  }

  private static Noun bound(Noun noun) {
    return new Noun(noun.text(), noun.start(), noun.end(), noun.follows(), Noun.Kind.BINDING);
  }
}
