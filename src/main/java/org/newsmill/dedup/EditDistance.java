package org.newsmill.dedup;

/** Fewest insertions, deletions and replacements between two short passages (Levenshtein 1966). */
final class EditDistance {
  private EditDistance() {}

  static int of(char[] a, int from, int to, char[] b, int otherFrom, int otherTo) {
    int width = otherTo - otherFrom;
    int[] row = new int[width + 1];
    for (int j = 0; j <= width; j++) {
      row[j] = j;
    }
    for (int i = from; i < to; i++) {
      int diagonal = row[0];
      row[0] = i - from + 1;
      for (int j = 1; j <= width; j++) {
        int replaced = diagonal + (a[i] == b[otherFrom + j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[width];
  }
}
