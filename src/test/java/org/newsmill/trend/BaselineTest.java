package org.newsmill.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final int DAYS = 56;

  @Test
  void expectsTheShare_ofWhatIsCovered() {
    Expectation expected = steady().of(2000, 2);

    assertEquals(20, expected.mean(), 0.5);
    assertTrue(expected.dispersion() < 0.08, () -> "dispersion " + expected.dispersion());
  }

  @Test
  void knowsTheWeekend() {
    long[] counts = new long[DAYS];
    for (int day = 0; day < DAYS; day++) {
      counts[day] = day % 7 >= 5 ? 30 : 10;
    }
    Baseline baseline = Baseline.fit(counts, exposures(1000), kinds());

    assertEquals(30, baseline.of(1000, 6).mean(), 3);
    assertEquals(10, baseline.of(1000, 1).mean(), 1.5);
  }

  @Test
  void anEarlierBurstHidesNoLaterOne() {
    long[] counts = counts(10);
    Arrays.fill(counts, 20, 24, 80);
    Expectation expected = Baseline.fit(counts, exposures(1000), kinds()).of(1000, 2);

    assertTrue(expected.mean() < 13, () -> "mean " + expected.mean());
    assertTrue(expected.score(40) > 3.5, () -> "score " + expected.score(40));
  }

  @Test
  void isLessSure_theLessItHasSeen() {
    long[] seldom = new long[DAYS];
    seldom[5] = 1;
    Expectation expected = Baseline.fit(seldom, exposures(1000), kinds()).of(1000, 2);

    assertTrue(expected.dispersion() > 0.5, () -> "dispersion " + expected.dispersion());
  }

  @Test
  void scoresRisesAbove_andFallsBelowZero() {
    Expectation expected = steady().of(1000, 2);

    assertTrue(expected.score(40) > 5);
    assertTrue(expected.score(0) < -3);
    assertEquals(0, expected.score(10), 0.5);
  }

  private static Baseline steady() {
    return Baseline.fit(counts(10), exposures(1000), kinds());
  }

  private static long[] counts(long each) {
    long[] counts = new long[DAYS];
    Arrays.fill(counts, each);
    return counts;
  }

  private static double[] exposures(double each) {
    double[] exposures = new double[DAYS];
    Arrays.fill(exposures, each);
    return exposures;
  }

  private static int[] kinds() {
    return DayKinds.weekdays(4, DAYS);
  }
}
