package org.newsmill.model;

/**
 * Orders of visits: a new permutation for each pass, the same in every run. Fisher-Yates with
 * SplitMix64 (Steele et al. 2014, doi:10.1145/2660193.2660195).
 */
final class FixedShuffle {
  private final int[] order;
  private long state = 0x9E3779B97F4A7C15L;

  FixedShuffle(int size) {
    order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
  }

  /** The next permutation, in an array that the following call changes. */
  int[] next() {
    for (int i = order.length - 1; i > 0; i--) {
      state += 0x9E3779B97F4A7C15L;
      long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
      mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
      int other = (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    return order;
  }
}
