package org.newsmill.dedup;

/**
 * Letters that stand in two texts in the same order, without a gap.
 *
 * @param start where they begin in the text
 * @param otherStart where they begin in the other text
 * @param length how many they are
 */
record CommonRun(int start, int otherStart, int length) {
  int end() {
    return start + length;
  }

  int otherEnd() {
    return otherStart + length;
  }
}
