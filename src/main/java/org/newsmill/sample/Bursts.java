package org.newsmill.sample;

import org.newsmill.sample.Draws.Purpose;

/**
 * Planted subjects: each is in a few stories at any time and in many more on three days in a row.
 */
final class Bursts {
  /** Share of the originals of a burst's first, second and third day that are about it. */
  private static final double[] STRENGTH = {0.08, 0.05, 0.02};

  /** Share of all originals that are about a subject outside its burst. */
  private static final double BACKGROUND = 0.0004;

  private final int[] startDay;

  /**
   * What a story is about.
   *
   * @param term number of the planted subject, or -1
   * @param extra whether the story is there because of the burst
   */
  record Subject(int term, boolean extra) {
    static final Subject NONE = new Subject(-1, false);
  }

  Bursts(SampleSpec spec) {
    startDay = new int[spec.bursts()];
    for (int term = 0; term < startDay.length; term++) {
      // In the later two thirds, so that there is a time before it to compare with.
      int quiet = spec.days() / 3;
      int late = Math.max(1, spec.days() - quiet - STRENGTH.length + 1);
      startDay[term] = quiet + Draws.of(spec.seed(), Purpose.BURSTS, term).below(late);
    }
  }

  int count() {
    return startDay.length;
  }

  /** Whether the subject has its burst on the day. */
  boolean isActive(int term, int day) {
    return day >= startDay[term] && day < startDay[term] + STRENGTH.length;
  }

  Subject draw(int day, Draws draws) {
    double u = draws.unit();
    for (int term = 0; term < startDay.length; term++) {
      double strength = isActive(term, day) ? STRENGTH[day - startDay[term]] : 0;
      if (u < strength) {
        return new Subject(term, true);
      } else if (u < strength + BACKGROUND) {
        return new Subject(term, false);
      }
      u -= strength + BACKGROUND;
    }
    return Subject.NONE;
  }
}
