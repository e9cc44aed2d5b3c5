package org.newsmill.topic;

import java.util.Arrays;

/**
 * The words of a text in lower case: a letter or number with the letters, numbers, apostrophes and
 * hyphens behind it. Offsets are those of the text in UTF-16 units.
 */
final class WordSpans {
  /** Hangul, most of a Korean text, has no case. */
  private static final char FIRST_SYLLABLE = '가';

  private static final char LAST_SYLLABLE = '힣';

  private final char[] chars;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;

  WordSpans(String text) {
    this.chars = text.toCharArray();
    int start = -1;
    for (int i = 0; i < chars.length; i++) {
      boolean begins = isLetterOrNumber(i);
      if (start < 0 && begins) {
        start = i;
      } else if (start >= 0 && !begins && chars[i] != '\'' && chars[i] != '-') {
        add(start, i);
        start = -1;
      }
    }
    if (start >= 0) {
      add(start, chars.length);
    }
    for (int i = 0; i < chars.length; i++) {
      // One for one, unlike that of strings.
      chars[i] = isSyllable(chars[i]) ? chars[i] : Character.toLowerCase(chars[i]);
    }
  }

  private boolean isLetterOrNumber(int i) {
    if (isSyllable(chars[i])) {
      return true;
    }
    boolean second = i > 0 && Character.isLowSurrogate(chars[i]);
    int point = Character.codePointAt(chars, second ? i - 1 : i);
    int type = Character.getType(point);
    return Character.isLetter(point)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isSyllable(char c) {
    return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE;
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /** The text in lower case; not to be changed. */
  char[] chars() {
    return chars;
  }

  /** A word in lower case. */
  String word(int word) {
    return new String(chars, starts[word], ends[word] - starts[word]);
  }
}
