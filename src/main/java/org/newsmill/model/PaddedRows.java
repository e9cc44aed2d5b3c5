package org.newsmill.model;

/**
 * An int8 table whose rows are padded to whole longs, so that eight columns are added at a time: a
 * long holds eight bytes, shifted to unsigned, whose sums of up to {@value #FLUSH} fit four lanes
 * of 16 bits in each of two longs. Immutable.
 */
final class PaddedRows {
  private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;
  private static final int BYTES = 8;
  private static final int ZERO = 128;
  static final int FLUSH = 256;

  private final int columns;
  private final int longs;
  private final long[] rows;
  private final long[] used;

  /**
   * The rows of a table.
   *
   * @param table weight of row r in column c at {@code r * columns + c}
   */
  PaddedRows(byte[] table, int columns) {
    this.columns = columns;
    this.longs = (columns + BYTES - 1) / BYTES;
    int count = table.length / columns;
    this.rows = new long[count * longs];
    this.used = new long[(count + Long.SIZE - 1) / Long.SIZE];
    for (int row = 0; row < count; row++) {
      for (int column = 0; column < columns; column++) {
        long unsigned = (long) table[row * columns + column] + ZERO;
        rows[row * longs + column / BYTES] |= unsigned << (BYTES * (column % BYTES));
        if (table[row * columns + column] != 0) {
          used[row / Long.SIZE] |= 1L << (row % Long.SIZE);
        }
      }
    }
  }

  /**
   * Replaces sums, one per column, by those of the rows of a position. Rows without weight, those
   * of features that training did not see, are not touched: most of the time goes into fetching
   * rows.
   *
   * @param kept room for {@value #FLUSH} numbers
   */
  void sum(FeatureRows features, int position, int[] kept, long[] sums) {
    java.util.Arrays.fill(sums, 0);
    int end = features.end(position);
    int count = 0;
    for (int i = features.start(position); i < end; i++) {
      int row = features.bucket(i);
      if ((used[row / Long.SIZE] >>> (row % Long.SIZE) & 1) != 0) {
        kept[count++] = row * longs;
      }
      if (count == FLUSH || (i + 1 == end && count > 0)) {
        addAll(kept, count, sums);
        count = 0;
      }
    }
  }

  private void addAll(int[] kept, int count, long[] sums) {
    for (int lane = 0; lane < longs; lane++) {
      long even = 0;
      long odd = 0;
      for (int i = 0; i < count; i++) {
        long bytes = rows[kept[i] + lane];
        even += bytes & EVEN_BYTES;
        odd += (bytes >>> BYTES) & EVEN_BYTES;
      }
      add(sums, lane * BYTES, even, odd, count);
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
