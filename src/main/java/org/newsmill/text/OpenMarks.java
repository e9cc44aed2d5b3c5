package org.newsmill.text;

import java.util.Arrays;

/**
 * The quotation marks of a line that are open, the last on top. Whatever is asked takes constant
 * time over all the marks of a line: one that is deep below others is not searched for.
 */
final class OpenMarks {
  /** No mark: the place of one that was taken out below others. */
  private static final int GONE = -1;

  private static final String KINDS = "“‘「『«‹《〈\"'";

  private final int[] points;
  private final int[] open = new int[KINDS.length()];
  private final int[] lastPlace = new int[KINDS.length()];
  private int[] marks = new int[16];
  private int size;

  /**
   * No marks yet.
   *
   * @param points the text, in whose code points marks are told by their offsets
   */
  OpenMarks(int[] points) {
    this.points = points;
  }

  void clear() {
    size = 0;
    Arrays.fill(open, 0);
  }

  void push(int mark) {
    if (size == marks.length) {
      marks = Arrays.copyOf(marks, 2 * size);
    }
    int kind = KINDS.indexOf(points[mark]);
    open[kind]++;
    lastPlace[kind] = size;
    marks[size++] = mark;
  }

  /** Whether the mark on top is of this kind. */
  boolean endsWith(int kind) {
    while (size > 0 && marks[size - 1] == GONE) {
      size--;
    }
    return size > 0 && points[marks[size - 1]] == kind;
  }

  /** Takes the last mark of a kind and those above it; its offset, or -1 when none is open. */
  int take(int kind) {
    if (open[KINDS.indexOf(kind)] == 0) {
      return -1;
    }
    while (true) {
      int mark = marks[--size];
      if (mark != GONE) {
        open[KINDS.indexOf(points[mark])]--;
        if (points[mark] == kind) {
          return mark;
        }
      }
    }
  }

  /** Pushes a mark, as the only one of its kind: for kinds that are pushed by this alone. */
  void pushOnly(int mark) {
    int kind = KINDS.indexOf(points[mark]);
    if (open[kind] > 0) {
      marks[lastPlace[kind]] = GONE;
      open[kind] = 0;
    }
    push(mark);
  }
}
