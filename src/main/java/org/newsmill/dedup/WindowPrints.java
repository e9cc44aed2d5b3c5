package org.newsmill.dedup;

import java.util.Arrays;

/**
 * The smallest hashes among all windows of {@value #WINDOW} letters of a text: two texts that share
 * a passage share those of them that lie in it. They find what Jaccard similarity does not see,
 * because one text is much shorter or full of misread letters (bottom-k sketch, Cohen and Kaplan
 * 2007, doi:10.1145/1281100.1281133).
 *
 * <p>A window is a few words long, so that texts which share one by accident are rare, and short
 * enough to stand between two misread letters.
 */
final class WindowPrints {
  static final int WINDOW = 14;
  static final int PRINTS = 48;

  private static final RollingHash ROLLING = new RollingHash(WINDOW);

  private WindowPrints() {}

  /** Up to {@value #PRINTS} different hashes, ascending; none for a text without a window. */
  static long[] of(char[] folded) {
    long[] least = new long[PRINTS];
    int used = 0;
    int windows = ROLLING.count(folded.length);
    long state = ROLLING.start(folded);
    for (int i = 0; i < windows; i++) {
      state = ROLLING.roll(state, folded, i);
      long hash = RollingHash.mix(state);
      if (used < PRINTS || hash < least[PRINTS - 1]) {
        used = insert(least, used, hash);
      }
    }
    return used == PRINTS ? least : Arrays.copyOf(least, used);
  }

  private static int insert(long[] least, int used, long hash) {
    int at = Arrays.binarySearch(least, 0, used, hash);
    if (at >= 0) {
      return used;
    }
    int place = -at - 1;
    int end = Math.min(used, PRINTS - 1);
    System.arraycopy(least, place, least, place + 1, end - place);
    least[place] = hash;
    return end + 1;
  }
}
