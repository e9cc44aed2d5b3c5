package org.newsmill.model;

/** Index of the largest number; the first of equals. */
public final class Argmax {
  private Argmax() {}

  /** Over all indexes. */
  public static int of(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }
}
