package org.newsmill.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Precision and recall of texts over shingles of four words, as {@code evaluate.py} of the <a
 * href="https://github.com/scrapinghub/article-extraction-benchmark">article extraction
 * benchmark</a> computes them: shingles are counted, each page's counts are made shares, precision
 * is averaged over the pages with a text found and recall over the pages that have one.
 */
final class ShingleScores {
  private static final int WORDS = 4;

  private double precisions;
  private int found;
  private double recalls;
  private int expected;

  /** Shares of the shingles of a page that are right, too much, and missing; all 0 if none. */
  record Match(double right, double extra, double missing) {
    double precision() {
      return share(extra);
    }

    double recall() {
      return share(missing);
    }

    private double share(double wrong) {
      if (extra == 0 && missing == 0) {
        return 1;
      }
      return right == 0 && wrong == 0 ? 0 : right / (right + wrong);
    }
  }

  /** Takes in a page. */
  Match add(String gold, String predicted) {
    Match match = match(gold, predicted);
    if (match.right() + match.extra() > 0) {
      precisions += match.precision();
      found++;
    }
    if (match.right() + match.missing() > 0) {
      recalls += match.recall();
      expected++;
    }
    return match;
  }

  double precision() {
    return found == 0 ? 0 : precisions / found;
  }

  double recall() {
    return expected == 0 ? 0 : recalls / expected;
  }

  double f1() {
    return f1(precision(), recall());
  }

  static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  static Match match(String gold, String predicted) {
    Map<List<String>, Integer> missing = shingles(gold);
    long right = 0;
    long extra = 0;
    for (Map.Entry<List<String>, Integer> shingle : shingles(predicted).entrySet()) {
      int both = StrictMath.min(shingle.getValue(), missing.getOrDefault(shingle.getKey(), 0));
      right += both;
      extra += shingle.getValue() - both;
      missing.computeIfPresent(shingle.getKey(), (key, count) -> count - both);
    }
    long left = missing.values().stream().mapToLong(Integer::longValue).sum();
    double all = StrictMath.max(1, right + extra + left);
    return new Match(right / all, extra / all, left / all);
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = words(text);
    Map<List<String>, Integer> shingles = new HashMap<>();
    if (words.isEmpty()) {
      return shingles;
    }
    for (int i = 0; i < StrictMath.max(1, words.size() - WORDS + 1); i++) {
      int end = StrictMath.min(words.size(), i + WORDS);
      shingles.merge(List.copyOf(words.subList(i, end)), 1, Integer::sum);
    }
    return shingles;
  }

  /** Runs of what Python's {@code \w} matches: letters, numbers and low lines, no marks. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isOfWord(c)) {
        begin = begin < 0 ? i : begin;
      } else if (begin >= 0) {
        words.add(text.substring(begin, i));
        begin = -1;
      }
      i += Character.charCount(c);
    }
    if (begin >= 0) {
      words.add(text.substring(begin));
    }
    return words;
  }

  private static boolean isOfWord(int c) {
    int type = Character.getType(c);
    boolean number =
        type == Character.DECIMAL_DIGIT_NUMBER
            || type == Character.LETTER_NUMBER
            || type == Character.OTHER_NUMBER;
    return Character.isLetter(c) || number || c == '_';
  }
}
