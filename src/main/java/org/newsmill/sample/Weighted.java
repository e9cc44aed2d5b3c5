package org.newsmill.sample;

import java.util.Arrays;

/**
 * Draws 0 to n - 1 with given weights in constant time (alias method, doi:10.1109/32.92917). Tables
 * are made with {@link StrictMath}, so they are the same on every machine.
 */
final class Weighted {
  private final double[] keep;
  private final int[] alias;

  private Weighted(double[] keep, int[] alias) {
    this.keep = keep;
    this.alias = alias;
  }

  /** Zipf's law: the weight of rank r, from 1, is r to the power of minus {@code exponent}. */
  static Weighted zipf(int n, double exponent) {
    double[] weights = new double[n];
    for (int rank = 1; rank <= n; rank++) {
      weights[rank - 1] = StrictMath.pow(rank, -exponent);
    }
    return of(weights);
  }

  static Weighted of(double... weights) {
    int n = weights.length;
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double[] share = new double[n];
    int[] order = new int[n];
    int small = 0;
    int large = n;
    for (int i = 0; i < n; i++) {
      share[i] = weights[i] * n / sum;
      order[share[i] < 1 ? small++ : --large] = i;
    }
    double[] keep = new double[n];
    int[] alias = new int[n];
    Arrays.fill(keep, 1);
    while (small > 0 && large < n) {
      int less = order[--small];
      int more = order[large++];
      keep[less] = share[less];
      alias[less] = more;
      share[more] -= 1 - share[less];
      order[share[more] < 1 ? small++ : --large] = more;
    }
    return new Weighted(keep, alias);
  }

  int draw(Draws draws) {
    long bits = draws.bits();
    int column = (int) (((bits >>> 32) * keep.length) >>> 32);
    return (bits & 0xFFFFFFFFL) * 0x1p-32 < keep[column] ? column : alias[column];
  }
}
