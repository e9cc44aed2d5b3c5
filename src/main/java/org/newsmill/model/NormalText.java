package org.newsmill.model;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the models read it: NFC, each code point lower-cased by its simple (locale-free)
 * mapping, runs of whitespace and control characters as one space, one space before and after. So
 * NFC and NFD spellings of a text are the same, and every position has a source position.
 */
final class NormalText {
  private final int[] codePoints;
  private final int[] sources;
  private final int length;

  private NormalText(int[] codePoints, int[] sources, int length) {
    this.codePoints = codePoints;
    this.sources = sources;
    this.length = length;
  }

  /**
   * Normalises a text.
   *
   * @param text any string, also empty or with lone surrogates
   * @param leadChars keep at most so many code points, 0 for all
   */
  static NormalText of(String text, int leadChars) {
    int limit = leadChars == 0 ? Integer.MAX_VALUE - 2 : leadChars;
    String nfc = head(text, limit);
    int capacity = Math.min(nfc.length(), limit) + 2;
    int[] points = new int[capacity];
    int[] sources = new int[capacity];
    points[0] = ' ';
    int used = 1;
    int source = 0;
    for (int i = 0; i < nfc.length() && used <= limit; source++) {
      int point = nfc.codePointAt(i);
      i += Character.charCount(point);
      boolean space = isSpace(point);
      if (!space || points[used - 1] != ' ') {
        points[used] = space ? ' ' : Character.toLowerCase(point);
        sources[used++] = source;
      }
    }
    if (points[used - 1] != ' ') {
      points[used] = ' ';
      sources[used++] = source;
    }
    return new NormalText(points, sources, used);
  }

  /** The beginning of a text in NFC whose normalised form is that of a lead. */
  static String lead(String text, int leadChars) {
    String nfc = head(text, leadChars);
    NormalText normal = of(text, leadChars);
    return nfc.substring(0, nfc.offsetByCodePoints(0, normal.sourceOf(normal.length() - 1)));
  }

  /** Composition shortens by a few code points per character at most, so cutting early is safe. */
  private static String head(String text, int limit) {
    String head = limit > text.length() / 8 ? text : text.substring(0, limit * 8);
    return Normalizer.isNormalized(head, Normalizer.Form.NFC)
        ? head
        : Normalizer.normalize(head, Normalizer.Form.NFC);
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point);
  }

  int length() {
    return length;
  }

  int at(int position) {
    return codePoints[position];
  }

  /** Offset in code points of the NFC form of the text that the position comes from. */
  int sourceOf(int position) {
    return sources[position];
  }

  String substring(int start, int end) {
    return new String(codePoints, start, end - start);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NormalText that
        && Arrays.equals(codePoints, 0, length, that.codePoints, 0, that.length);
  }

  @Override
  public int hashCode() {
    return substring(0, length).hashCode();
  }

  /** The normalised text with its two outer spaces. */
  @Override
  public String toString() {
    return substring(0, length);
  }
}
