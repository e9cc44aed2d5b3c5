package org.newsmill.text;

/**
 * Turns UTF-16 offsets, which Java and Lucene count in, into code point offsets, which Newsmill's
 * tables carry. Costs nothing for text without surrogate pairs.
 */
public final class CodePointOffsets {
  private final int[] codePointAt;

  private CodePointOffsets(int[] codePointAt) {
    this.codePointAt = codePointAt;
  }

  /** Offsets of {@code text}; one pass, four bytes per character where the text has surrogates. */
  public static CodePointOffsets of(String text) {
    int length = text.length();
    if (text.codePointCount(0, length) == length) {
      return new CodePointOffsets(null);
    }
    int[] table = new int[length + 1];
    int codePoints = 0;
    for (int i = 0; i < length; i++) {
      table[i] = codePoints;
      boolean insidePair =
          Character.isHighSurrogate(text.charAt(i))
              && i + 1 < length
              && Character.isLowSurrogate(text.charAt(i + 1));
      codePoints += insidePair ? 0 : 1;
    }
    table[length] = codePoints;
    return new CodePointOffsets(table);
  }

  /** Code point offset of a UTF-16 offset between 0 and the text's length, both inclusive. */
  public int toCodePoints(int utf16Offset) {
    return codePointAt == null ? utf16Offset : codePointAt[utf16Offset];
  }

  /**
   * UTF-16 offset of a code point offset between 0 and the number of code points, both inclusive.
   * Costs a binary search where the text has surrogates.
   */
  public int toUtf16(int codePointOffset) {
    if (codePointAt == null) {
      return codePointOffset;
    }
    int low = 0;
    int high = codePointAt.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (codePointAt[middle] < codePointOffset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
