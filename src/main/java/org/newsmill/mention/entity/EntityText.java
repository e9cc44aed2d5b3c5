package org.newsmill.mention.entity;

import org.newsmill.text.CodePoints;

/** A text by code points. */
final class EntityText {
  private final int[] points;
  private final String text;

  EntityText(String text) {
    this.text = text;
    this.points = CodePoints.of(text);
  }

  int length() {
    return points.length;
  }

  /** The code point at an offset, 0 outside the text. */
  int at(int offset) {
    return offset < 0 || offset >= points.length ? 0 : points[offset];
  }

  String sub(int start, int end) {
    return new String(points, start, end - start);
  }

  /** Offset of a code point between two offsets, or -1. */
  int find(int point, int from, int to) {
    for (int i = from; i < Math.min(to, points.length); i++) {
      if (points[i] == point) {
        return i;
      }
    }
    return -1;
  }

  boolean contains(String word) {
    return text.contains(word);
  }
}
