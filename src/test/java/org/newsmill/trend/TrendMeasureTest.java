package org.newsmill.trend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The short form of what docs/accuracy/trends.md measures. */
class TrendMeasureTest {
  private static final TrendMeasure MEASURE = TrendMeasure.of(SimulatedYear.of(160, 11));

  @Test
  void findsBurstsOfThreeTimesTheBaseline() {
    TrendMeasure.Rate found = MEASURE.recall.get("3 to 5 times, all");

    assertTrue(found.all > 30, () -> found.all + " bursts");
    assertTrue(found.share() >= 0.95, () -> "recall " + found.share());
  }

  @Test
  void alarmsSeldom_whereNothingHappened() {
    double rises = MEASURE.falseRises.get("all").share();
    double falls = MEASURE.falseFalls.get("all").share();

    assertTrue(rises + falls <= 0.001, () -> rises + " rises, " + falls + " falls");
    assertTrue(
        MEASURE.holidayAlarms.share() <= 0.003, () -> "holidays " + MEASURE.holidayAlarms.share());
  }

  @Test
  void takesNoWaveOfReprintsForNews() {
    double bursts = MEASURE.wavesAsBursts.share();

    assertTrue(bursts <= 0.05, () -> "waves " + bursts);
    assertTrue(MEASURE.wavesAsSyndicated.share() > 0.5);
  }
}
