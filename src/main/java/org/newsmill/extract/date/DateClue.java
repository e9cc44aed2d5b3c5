package org.newsmill.extract.date;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a line must hold before the pattern of a {@link DateRule} can match anywhere in it. One pass
 * over a line finds them all, which costs far less than a single search by a pattern.
 */
enum DateClue {
  DIGIT,
  /** Four digits in a row. */
  FOUR_DIGITS,
  /** A hyphen between digits; a space may stand on either side, here and below. */
  DASH,
  /** A dot or slash between digits. */
  DOT_OR_SLASH,
  DOT_DASH_OR_SLASH,
  BRACKET,
  /** {@code 년} or {@code 年} behind a digit. */
  YEAR_SIGN,
  /** {@code 월} or {@code 月} behind a digit. */
  MONTH_SIGN,
  /** Three letters with which the name of a month begins; or, rarely, others. */
  MONTH_NAME,
  /** {@code 전} or {@code ago}. */
  AGO,
  /** {@code 어제}, {@code 오늘}, {@code yesterday} and the like, or another word that ends so. */
  DAY_WORD;

  private static final int HASH_BITS = 16;
  private static final int MULTIPLIER = 0x9E3779B1;
  private static final BitSet MONTH_BEGINNINGS = monthBeginnings();

  /** The clues in a line. Linear in its length. */
  static Set<DateClue> in(String line) {
    Set<DateClue> clues = EnumSet.noneOf(DateClue.class);
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isDigit(c)) {
        clues.add(++digits == 4 ? FOUR_DIGITS : DIGIT);
      } else {
        digits = 0;
        if (c <= '/') {
          addSign(clues, line, i, c);
        } else {
          addLetter(clues, line, i, c);
        }
      }
    }
    return clues;
  }

  private static void addSign(Set<DateClue> clues, String line, int i, char c) {
    if (c == '(') {
      clues.add(BRACKET);
    } else if (c >= '-' && isDigitNear(line, i, -1) && isDigitNear(line, i, 1)) {
      clues.add(c == '-' ? DASH : DOT_OR_SLASH);
      clues.add(DOT_DASH_OR_SLASH);
    }
  }

  private static boolean isDigitNear(String line, int i, int step) {
    int near = i + step;
    if (near >= 0 && near < line.length() && isSpace(line.charAt(near))) {
      near += step;
    }
    return near >= 0 && near < line.length() && isDigit(line.charAt(near));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** What {@code \s} of patterns is. */
  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static void addLetter(Set<DateClue> clues, String line, int i, char c) {
    switch (c) {
      case '년', '年' -> addBehindDigit(clues, YEAR_SIGN, line, i);
      case '월', '月' -> addBehindDigit(clues, MONTH_SIGN, line, i);
      case '전' -> clues.add(AGO);
      case '제' -> {
        addEnding(clues, DAY_WORD, "어제", line, i);
        addEnding(clues, DAY_WORD, "그제", line, i);
      }
      case '늘' -> addEnding(clues, DAY_WORD, "오늘", line, i);
      case '께' -> addEnding(clues, DAY_WORD, "그저께", line, i);
      case 'o', 'O' -> addEnding(clues, AGO, "ago", line, i);
      case 'y', 'Y' -> addEnding(clues, DAY_WORD, "day", line, i);
      default -> {
        // no end of a word
      }
    }
    boolean latin = i >= 2 && Character.isLetter(c) && c <= 'ſ';
    if (latin && MONTH_BEGINNINGS.get(hash(line.charAt(i - 2), line.charAt(i - 1), c))) {
      clues.add(MONTH_NAME);
    }
  }

  private static void addEnding(
      Set<DateClue> clues, DateClue clue, String word, String line, int i) {
    int start = i + 1 - word.length();
    if (line.regionMatches(true, start, word, 0, word.length())) {
      clues.add(clue);
    }
  }

  private static void addBehindDigit(Set<DateClue> clues, DateClue clue, String line, int i) {
    if (isDigitNear(line, i, -1)) {
      clues.add(clue);
    }
  }

  private static BitSet monthBeginnings() {
    BitSet beginnings = new BitSet(1 << HASH_BITS);
    for (String name : DateWords.MONTHS.keySet()) {
      beginnings.set(hash(name.charAt(0), name.charAt(1), name.charAt(2)));
    }
    return beginnings;
  }

  private static int hash(char a, char b, char c) {
    int letters =
        Character.toLowerCase(a) << 20 ^ Character.toLowerCase(b) << 10 ^ Character.toLowerCase(c);
    return (letters * MULTIPLIER) >>> (Integer.SIZE - HASH_BITS);
  }
}
