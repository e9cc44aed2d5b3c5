package org.newsmill.model;

/**
 * Temperature scaling (Guo et al. 2017, arXiv:1706.04599): one factor on all scores that makes the
 * softmax of held-out texts as likely as possible. Keeps the order of labels. Golden-section search
 * over the logarithm of the factor, 40 steps between 1/20 and 200.
 */
final class Calibration {
  private static final double GOLDEN = 0.6180339887498949;

  private Calibration() {}

  /**
   * The factor.
   *
   * @param scores scores per held-out text and label
   * @param labels the true label of each text
   */
  static double temperature(double[][] scores, int[] labels) {
    if (labels.length == 0) {
      return 1;
    }
    double low = StrictMath.log(0.05);
    double high = StrictMath.log(200);
    for (int step = 0; step < 40; step++) {
      double left = high - (high - low) * GOLDEN;
      double right = low + (high - low) * GOLDEN;
      if (loss(scores, labels, left) <= loss(scores, labels, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return StrictMath.exp((low + high) / 2);
  }

  private static double loss(double[][] scores, int[] labels, double logFactor) {
    double factor = StrictMath.exp(logFactor);
    double loss = 0;
    for (int i = 0; i < labels.length; i++) {
      double[] scaled = scores[i].clone();
      for (int label = 0; label < scaled.length; label++) {
        scaled[label] *= factor;
      }
      loss -= StrictMath.log(Math.max(1e-12, Softmax.of(scaled)[labels[i]]));
    }
    return loss;
  }
}
