package org.newsmill.korean.lattice;

import java.util.Arrays;

/**
 * The words of the lattice by the position where they end, since the last cut.
 *
 * <p>One array holds all words, a row each; those that end at one position form a list in the order
 * in which they came. Lists are found by the low bits of the position: no word reaches as far.
 */
final class Arrivals {
  static final int ROW_SHIFT = 3;
  static final int COST = 0;
  static final int RIGHT_CLASS = 1;
  static final int NEXT = 2;
  static final int FROM = 3;
  static final int WORD = 4;
  static final int START = 5;
  static final int END = 6;

  private static final int POSITIONS = 1 << 12;
  private static final int NONE = -1;

  private int[] rows = new int[1 << 13];
  private int size;
  private final int[] first = new int[POSITIONS];
  private final int[] last = new int[POSITIONS];
  private final int[] counts = new int[POSITIONS];
  private final int[] least = new int[POSITIONS];

  /** Begins with one word of cost 0 that ends at a position and has nothing before it. */
  void beginAt(int position, int rightClass, int from, int to) {
    for (int i = from; i <= to; i++) {
      forget(i);
    }
    size = 0;
    ensure(1);
    add(0, rightClass, NONE, NONE, position, position);
  }

  /** Makes room for some more words, so that {@link #add} need not look. */
  void ensure(int more) {
    int needed = (size + more) << ROW_SHIFT;
    if (needed > rows.length) {
      rows = Arrays.copyOf(rows, Math.max(needed, rows.length * 2));
    }
  }

  void add(int cost, int rightClass, int from, int word, int start, int end) {
    int[] to = rows;
    int row = size++ << ROW_SHIFT;
    to[row + COST] = cost;
    to[row + RIGHT_CLASS] = rightClass;
    to[row + NEXT] = NONE;
    to[row + FROM] = from;
    to[row + WORD] = word;
    to[row + START] = start;
    to[row + END] = end;
    int place = end & POSITIONS - 1;
    if (counts[place]++ == 0) {
      first[place] = row;
      least[place] = cost;
    } else {
      to[last[place] + NEXT] = row;
      least[place] = Math.min(least[place], cost);
    }
    last[place] = row;
  }

  int[] rows() {
    return rows;
  }

  int count(int position) {
    return counts[position & POSITIONS - 1];
  }

  /** Row of the first word that ends at a position, where there is one. */
  int first(int position) {
    return first[position & POSITIONS - 1];
  }

  /** Cost of the cheapest word that ends at a position, where there is one. */
  int least(int position) {
    return least[position & POSITIONS - 1];
  }

  void forget(int position) {
    counts[position & POSITIONS - 1] = 0;
  }
}
