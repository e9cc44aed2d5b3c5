package org.newsmill.trend;

/**
 * What a baseline leads to expect of a count on one day.
 *
 * @param mean the expected count, above 0
 * @param dispersion how much wider than Poisson counts scatter around it, the uncertainty of the
 *     mean included: the variance is {@code mean + dispersion * mean²}
 */
record Expectation(double mean, double dispersion) {

  private static final double ROUNDING = 1e-9;

  /** Whether a count is the mean or more. */
  boolean isReachedBy(long count) {
    return count >= mean * (1 - ROUNDING);
  }

  /**
   * How surprising a count is: for one of the mean or more minus the decimal logarithm of the
   * probability of so many or more, from 0; below it the logarithm of that of so few or fewer, to
   * 0.
   */
  double score(long count) {
    NegativeBinomial distribution = new NegativeBinomial(mean, dispersion);
    return isReachedBy(count) ? -distribution.log10AtLeast(count) : distribution.log10AtMost(count);
  }
}
