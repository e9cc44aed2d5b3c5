package org.newsmill.report;

/** How surely two things go together, from counts. */
final class Association {
  private Association() {}

  /**
   * The log-likelihood ratio G² of a table of two by two, from 0; 10.83 is passed by chance once in
   * a thousand. Negative where the two are seen together less often than chance would have it.
   * Dunning 1993, Accurate Methods for the Statistics of Surprise and Coincidence, Computational
   * Linguistics 19(1).
   *
   * @param both how often both are seen
   * @param one how often the first is seen
   * @param other how often the second is seen
   * @param all how often anything is seen
   */
  static double logLikelihood(long both, long one, long other, long all) {
    double sum =
        cell(both, one, other, all)
            + cell(one - both, one, all - other, all)
            + cell(other - both, all - one, other, all)
            + cell(all - one - other + both, all - one, all - other, all);
    boolean together = (double) both * all >= (double) one * other;
    return together ? 2 * sum : -2 * sum;
  }

  private static double cell(long seen, long row, long column, long all) {
    return seen <= 0 ? 0 : seen * StrictMath.log((double) seen * all / ((double) row * column));
  }

  /** How many times more often than chance both are seen together. */
  static double lift(long both, long one, long other, long all) {
    return (double) both * all / ((double) one * other);
  }
}
