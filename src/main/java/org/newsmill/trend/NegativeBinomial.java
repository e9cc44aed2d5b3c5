package org.newsmill.trend;

/**
 * Tails of the negative binomial distribution with mean {@code m} and dispersion {@code a}: its
 * variance is {@code m + a m²}, and {@code a = 0} is the Poisson distribution.
 *
 * <p>Sums of the probabilities themselves, in a fixed order: O(count) steps, relative error below
 * 1e-9.
 */
final class NegativeBinomial {
  private static final double NEGLIGIBLE = 1e-13;
  private static final double TINY = 1e-200;
  private static final double LN_10 = StrictMath.log(10);

  private final double mean;
  private final double dispersion;

  /**
   * A distribution.
   *
   * @param mean above 0
   * @param dispersion from 0
   */
  NegativeBinomial(double mean, double dispersion) {
    if (!(mean > 0) || !(dispersion >= 0)) {
      throw new IllegalArgumentException(mean + " and " + dispersion + " make no distribution");
    }
    this.mean = mean;
    this.dispersion = dispersion;
  }

  /** Decimal logarithm of the probability of {@code count} or more; at most 0. */
  double log10AtLeast(long count) {
    if (count <= 0) {
      return 0;
    }
    if (count <= mean) {
      double below = StrictMath.exp(logAtMost(count - 1));
      return StrictMath.log1p(-Math.min(below, 1 - NEGLIGIBLE)) / LN_10;
    }
    double sum = 1;
    double term = 1;
    for (long k = count; term > sum * NEGLIGIBLE; k++) {
      term *= ratio(k);
      sum += term;
    }
    return Math.min(0, (logOf(count) + StrictMath.log(sum)) / LN_10);
  }

  /** Decimal logarithm of the probability of {@code count} or fewer; at most 0. */
  double log10AtMost(long count) {
    return Math.min(0, logAtMost(count) / LN_10);
  }

  private double logAtMost(long count) {
    double sum = 1;
    double term = 1;
    for (long k = count; k > 0 && term > sum * NEGLIGIBLE; k--) {
      term /= ratio(k - 1);
      sum += term;
    }
    return logOf(count) + StrictMath.log(sum);
  }

  /** Natural logarithm of the probability of exactly {@code count}. */
  private double logOf(long count) {
    double log = dispersion == 0 ? -mean : -StrictMath.log1p(dispersion * mean) / dispersion;
    double product = 1;
    for (long k = 0; k < count; k++) {
      product *= ratio(k);
      if (product < TINY || product > 1 / TINY) {
        log += StrictMath.log(product);
        product = 1;
      }
    }
    return log + StrictMath.log(product);
  }

  /** Probability of {@code k + 1} through that of {@code k}. */
  private double ratio(long k) {
    return (1 + dispersion * k) * mean / ((k + 1) * (1 + dispersion * mean));
  }
}
