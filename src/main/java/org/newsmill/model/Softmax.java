package org.newsmill.model;

/** Probabilities from scores, the same on every machine (StrictMath, fixed order). */
public final class Softmax {
  private Softmax() {}

  /** Turns scores into probabilities that sum to 1; larger scores get larger probabilities. */
  public static double[] of(double[] scores) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      largest = Math.max(largest, score);
    }
    double[] probabilities = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = StrictMath.exp(scores[i] - largest);
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }
}
