package org.newsmill.trend;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.trend.Coverage.Counts;
import org.newsmill.trend.Coverage.Language;
import org.newsmill.trend.Coverage.Measure;

/**
 * An item's counts beside what it could have counted: its share of each publisher's coverage in the
 * baseline, times that coverage. So a publisher that falls silent, publishes less or dates fewer
 * articles lowers what is expected of its items, by just the part it had in them. Publishers
 * without coverage in the baseline are taken for average ones.
 *
 * <p>Where the daily table has no publishers, all of the language is one stratum.
 */
final class ItemExposure {
  /** Counts and coverage of a stratum by place in the window. */
  private static final class Stratum {
    final long[] counts;
    final long[] coverage;

    Stratum(long[] counts, long[] coverage) {
      this.counts = counts;
      this.coverage = coverage;
    }
  }

  private final Language language;
  private final Measure measure;
  private final boolean stratified;
  private final List<Stratum> strata = new ArrayList<>();
  private final long[] counts;

  ItemExposure(
      ItemHistory item,
      boolean stratified,
      Language language,
      Measure measure,
      int firstDay,
      int window) {
    this.language = language;
    this.measure = measure;
    this.stratified = stratified;
    this.counts = new long[window];
    for (String key : item.strata()) {
      long[] ofStratum = item.counts(key, measure, firstDay, window);
      for (int i = 0; i < window; i++) {
        counts[i] += ofStratum[i];
      }
      Counts coverage = language.stratum(key, stratified);
      if (coverage != null) {
        strata.add(new Stratum(ofStratum, coverage.of(measure)));
      }
    }
  }

  /** Counts by place in the window. */
  long count(int at) {
    return counts[at];
  }

  /** The sum of counts at places. */
  long sum(int[] places) {
    return sum(counts, places);
  }

  /**
   * What could have been counted at places and, last, at {@code target}: what would have been if
   * the item had kept its shares.
   */
  double[] of(int[] places, int target) {
    double[] exposures = new double[places.length + 1];
    for (Stratum stratum : strata) {
      long covered = sum(stratum.coverage, places);
      if (covered > 0) {
        double share = (double) sum(stratum.counts, places) / covered;
        for (int i = 0; i < places.length; i++) {
          exposures[i] += share * stratum.coverage[places[i]];
        }
        exposures[places.length] += share * stratum.coverage[target];
      }
    }
    if (stratified) {
      exposures[places.length] += unknownCoverage(places, target) * averageShare(places);
    }
    return exposures;
  }

  private double averageShare(int[] places) {
    long covered = sum(language.total.of(measure), places);
    return covered == 0 ? 0 : (double) sum(counts, places) / covered;
  }

  /** Coverage of publishers that the baseline does not know. */
  private long unknownCoverage(int[] places, int target) {
    long unknown = 0;
    for (Counts publisher : language.publishers.values()) {
      long[] coverage = publisher.of(measure);
      if (coverage[target] > 0 && sum(coverage, places) == 0) {
        unknown += coverage[target];
      }
    }
    return unknown;
  }

  private static long sum(long[] values, int[] places) {
    long sum = 0;
    for (int place : places) {
      sum += values[place];
    }
    return sum;
  }
}
