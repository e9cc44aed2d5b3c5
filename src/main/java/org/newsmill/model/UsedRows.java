package org.newsmill.model;

import java.util.Arrays;

/**
 * The rows of an int8 table that hold a weight, behind each other, so that they stay in the
 * processor's cache. A row is padded to whole longs and eight columns are added at a time: a long
 * holds eight bytes, shifted to unsigned, whose sums of up to {@value #FLUSH} fit four lanes of 16
 * bits in each of two longs. Immutable.
 */
final class UsedRows {
  private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;
  private static final int BYTES = 8;
  private static final int ZERO = 128;
  private static final int FLUSH = 256;

  private final int columns;
  private final int longs;
  private final long[] rows;
  private final long[] used;
  private final int[] before;

  /**
   * The rows of a table.
   *
   * @param table weight of row r in column c at {@code r * columns + c}
   */
  UsedRows(byte[] table, int columns) {
    this.columns = columns;
    this.longs = (columns + BYTES - 1) / BYTES;
    int count = table.length / columns;
    this.used = new long[(count + Long.SIZE - 1) / Long.SIZE];
    this.before = new int[used.length + 1];
    for (int i = 0; i < table.length; i++) {
      if (table[i] != 0) {
        used[i / columns / Long.SIZE] |= 1L << (i / columns % Long.SIZE);
      }
    }
    for (int i = 0; i < used.length; i++) {
      before[i + 1] = before[i] + Long.bitCount(used[i]);
    }
    this.rows = new long[before[used.length] * longs];
    for (int row = 0; row < count; row++) {
      int place = place(row);
      for (int column = 0; place >= 0 && column < columns; column++) {
        long unsigned = (long) table[row * columns + column] + ZERO;
        rows[place * longs + column / BYTES] |= unsigned << (BYTES * (column % BYTES));
      }
    }
  }

  /** Where a row of the table is among the used ones; -1 for one without weight. */
  int place(int row) {
    long bits = used[row / Long.SIZE];
    long bit = 1L << (row % Long.SIZE);
    return (bits & bit) == 0 ? -1 : before[row / Long.SIZE] + Long.bitCount(bits & (bit - 1));
  }

  /**
   * Replaces sums, one per column, by those of the rows at places.
   *
   * @param from index of the first place
   * @param to index behind the last
   */
  void sum(int[] places, int from, int to, long[] sums) {
    Arrays.fill(sums, 0);
    for (int start = from; start < to; start += FLUSH) {
      addAll(places, start, Math.min(to, start + FLUSH), sums);
    }
  }

  /** Two lanes at a time, since a row's longs lie beside each other. */
  private void addAll(int[] places, int from, int to, long[] sums) {
    for (int lane = 0; lane < longs; lane += 2) {
      int second = Math.min(lane + 1, longs - 1);
      long even = 0;
      long odd = 0;
      long secondEven = 0;
      long secondOdd = 0;
      for (int i = from; i < to; i++) {
        int row = places[i] * longs;
        long bytes = rows[row + lane];
        even += bytes & EVEN_BYTES;
        odd += (bytes >>> BYTES) & EVEN_BYTES;
        bytes = rows[row + second];
        secondEven += bytes & EVEN_BYTES;
        secondOdd += (bytes >>> BYTES) & EVEN_BYTES;
      }
      add(sums, lane * BYTES, even, odd, to - from);
      if (second > lane) {
        add(sums, second * BYTES, secondEven, secondOdd, to - from);
      }
    }
  }

  private void add(long[] sums, int first, long even, long odd, int count) {
    for (int column = first; column < Math.min(columns, first + BYTES); column++) {
      long lanes = (column & 1) == 0 ? even : odd;
      int shift = 2 * BYTES * ((column - first) / 2);
      sums[column] += (lanes >>> shift & 0xFFFF) - (long) ZERO * count;
    }
  }
}
