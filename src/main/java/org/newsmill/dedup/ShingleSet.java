package org.newsmill.dedup;

import java.util.Arrays;

/** The different shingles of a text as sorted hashes: for the exact similarity of two texts. */
final class ShingleSet {
  private static final RollingHash ROLLING = new RollingHash(SignatureScheme.SHINGLE);

  private final long[] sorted;

  private ShingleSet(long[] sorted) {
    this.sorted = sorted;
  }

  static ShingleSet of(char[] folded) {
    long[] hashes = ROLLING.all(folded);
    Arrays.sort(hashes);
    int used = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[used++] = hashes[i];
      }
    }
    return new ShingleSet(Arrays.copyOf(hashes, used));
  }

  /** Jaccard similarity, 0 to 1; 0 when either text is shorter than a shingle. */
  double jaccard(ShingleSet other) {
    int shared = shared(other);
    int all = sorted.length + other.sorted.length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  private int shared(ShingleSet other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      int order = Long.compare(sorted[i], other.sorted[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
