package org.newsmill.text;

import java.util.Arrays;

/** The code points of a text as an array, many times faster than by a stream. */
public final class CodePoints {
  private CodePoints() {}

  /** The code points in order; a surrogate without its partner stands for itself. */
  public static int[] of(String text) {
    int[] points = new int[text.length()];
    int size = 0;
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      points[size++] = point;
      i += Character.charCount(point);
    }
    return size == points.length ? points : Arrays.copyOf(points, size);
  }

  /** Whether a code point is white space, by Java or by Unicode. */
  public static boolean isSpace(int point) {
    if (point == ' ') {
      return true;
    }
    boolean letter = (point > ' ' && point < 0x7F) || (point >= 0xAC00 && point <= 0xD7A3);
    return !letter && (Character.isWhitespace(point) || Character.isSpaceChar(point));
  }
}
