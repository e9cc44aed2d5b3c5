package org.newsmill.trend;

import java.util.Arrays;

/**
 * Counts of the days before a day, and what they lead to expect of it.
 *
 * <p>A count has mean {@code rate * exposure * effect} of its kind of day, and scatters as a
 * negative binomial variable does. Days that stand out above are weighed down, so that a burst of
 * last month does not hide that of today. Effects and dispersion are drawn towards common values as
 * far as the counts are few; the uncertainty of the rate widens the distribution that is expected.
 *
 * <p>Shares drift, so that days count less the older they are.
 *
 * <p>Source: Farrington et al. 1996 (doi:10.2307/2983331) and Noufaily et al. 2013
 * (doi:10.1002/sim.5595), quasi-Poisson there, with reweighted past outbreaks; effects and
 * dispersion by moments instead of iterated regression, since there are millions of series.
 */
final class Baseline {
  /** Kinds of days: Monday to Sunday. */
  static final int KINDS = 7;

  /** Counts that draw the effect of a kind of day towards 1. */
  private static final double EFFECT_PRIOR = 30;

  private static final double DISPERSION_PRIOR = 0.08;

  /** Weight of the prior, as a sum of squared means. */
  private static final double DISPERSION_PRIOR_WEIGHT = 150;

  /** Standard deviations above which a day counts less. */
  private static final double OUTLIER = 2.6;

  private static final int ROUNDS = 5;

  /** Standard deviations above which a day was a burst itself and counts nothing. */
  private static final double BURST = 4;

  /** Makes good what the dispersion lacks of the days that count less. */
  private static final double TRIMMED = 1.3;

  /** Counts a day from which a median tells where to begin. */
  private static final double FEW = 2;

  /** Days after which a day counts half: shares drift. */
  private static final double HALF_LIFE = 21;

  private final long[] counts;
  private final double[] exposures;
  private final int[] kinds;
  private final double[] weights;
  private final double[] recency;
  private final double[] effects = new double[KINDS];
  private double rate;
  private double rateVariance;
  private double dispersion;

  private Baseline(long[] counts, double[] exposures, int[] kinds) {
    this.counts = counts;
    this.exposures = exposures;
    this.kinds = kinds;
    this.weights = new double[counts.length];
    this.recency = new double[counts.length];
    for (int day = 0; day < counts.length; day++) {
      recency[day] = StrictMath.pow(0.5, (counts.length - 1 - day) / HALF_LIFE);
    }
  }

  /**
   * Fits a baseline.
   *
   * @param counts one a day, from 0, the youngest last
   * @param exposures what a count is a share of, such as all articles of the day; days with 0 count
   *     nothing, and at least one has more
   * @param kinds kind of each day, 0 to 6
   */
  static Baseline fit(long[] counts, double[] exposures, int[] kinds) {
    Baseline baseline = new Baseline(counts, exposures, kinds);
    Arrays.fill(baseline.weights, 1);
    Arrays.fill(baseline.effects, 1);
    baseline.start();
    for (int round = 0; round < ROUNDS; round++) {
      baseline.setRate();
      baseline.setEffects();
      baseline.setDispersion();
      baseline.setWeights();
    }
    return baseline;
  }

  /** What to expect of a day of a kind with an exposure above 0. */
  Expectation of(double exposure, int kind) {
    double mean = rate * effects[kind] * exposure;
    return new Expectation(mean, dispersion + rateVariance);
  }

  /** Begins at the median, so that a burst cannot hide itself by what it adds to the mean. */
  private void start() {
    double[] ratios = new double[counts.length];
    double exposure = 0;
    int days = 0;
    for (int day = 0; day < counts.length; day++) {
      if (exposures[day] > 0) {
        exposure += exposures[day];
        ratios[days++] = counts[day] / exposures[day];
      }
    }
    Arrays.sort(ratios, 0, days);
    rate = ratios[days / 2];
    dispersion = DISPERSION_PRIOR;
    if (rate * exposure / days >= FEW) {
      setWeights();
    }
  }

  /** At least half a count: an item that is seldom is not impossible. */
  private void setRate() {
    double sum = 0;
    double exposure = 0;
    for (int day = 0; day < counts.length; day++) {
      double weight = weights[day] * recency[day];
      sum += weight * counts[day];
      exposure += weight * exposures[day] * effects[kinds[day]];
    }
    rate = Math.max(sum, 0.5) / exposure;
    rateVariance = 1 / Math.max(sum, 0.5);
  }

  private void setEffects() {
    double[] seen = new double[KINDS];
    double[] expected = new double[KINDS];
    for (int day = 0; day < counts.length; day++) {
      seen[kinds[day]] += weights[day] * counts[day];
      expected[kinds[day]] += weights[day] * exposures[day] * rate;
    }
    for (int kind = 0; kind < KINDS; kind++) {
      effects[kind] = (seen[kind] + EFFECT_PRIOR) / (expected[kind] + EFFECT_PRIOR);
    }
  }

  private void setDispersion() {
    double excess = DISPERSION_PRIOR * DISPERSION_PRIOR_WEIGHT;
    double squares = DISPERSION_PRIOR_WEIGHT;
    for (int day = 0; day < counts.length; day++) {
      double mean = mean(day);
      double difference = counts[day] - mean;
      excess += weights[day] * (difference * difference - mean);
      squares += weights[day] * mean * mean;
    }
    dispersion = Math.max(0, TRIMMED * excess / squares);
  }

  private void setWeights() {
    for (int day = 0; day < counts.length; day++) {
      double residual = residual(counts[day], mean(day));
      double excess = OUTLIER / residual;
      weights[day] = residual <= OUTLIER ? 1 : residual >= BURST ? 0 : excess * excess;
    }
  }

  /** Anscombe's residual, which is about normal also for small means. */
  private double residual(long count, double mean) {
    if (mean == 0) {
      return 0;
    }
    double root = StrictMath.cbrt(mean);
    double difference = StrictMath.pow(StrictMath.cbrt((double) count), 2) - root * root;
    return 1.5 * difference / Math.sqrt(root * (1 + dispersion * mean));
  }

  private double mean(int day) {
    return rate * effects[kinds[day]] * exposures[day];
  }
}
