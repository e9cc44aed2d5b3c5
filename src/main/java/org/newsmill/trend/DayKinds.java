package org.newsmill.trend;

import java.util.Arrays;

/**
 * The kind of each day: its weekday, or Sunday when its volume is that of a Sunday. So public
 * holidays of any country, lunar and one-off ones too, are told by what was published, and need no
 * calendar.
 */
final class DayKinds {
  private static final int SUNDAY = 6;

  /** A weekend that is not this much thinner than a weekday tells nothing of holidays. */
  private static final double CLEARLY_LESS = 0.8;

  private DayKinds() {}

  /** The weekday of a day since 1970-01-01, a Thursday; 0 is Monday. */
  static int weekday(int day) {
    return Math.floorMod(day + 3, Baseline.KINDS);
  }

  /** Weekdays alone. */
  static int[] weekdays(int firstDay, int days) {
    int[] kinds = new int[days];
    for (int i = 0; i < days; i++) {
      kinds[i] = weekday(firstDay + i);
    }
    return kinds;
  }

  /** Weekdays, with Sunday for the days that are like one. */
  static int[] byVolume(long[] volumes, int firstDay) {
    int[] kinds = weekdays(firstDay, volumes.length);
    double[] medians = medians(volumes, kinds);
    double sunday = medians[SUNDAY];
    for (int i = 0; i < volumes.length; i++) {
      double usual = medians[kinds[i]];
      boolean clear = sunday > 0 && sunday < usual * CLEARLY_LESS;
      // Nearer to the Sunday's than to the weekday's, in proportion.
      if (clear && volumes[i] > 0 && volumes[i] < Math.sqrt(sunday * usual)) {
        kinds[i] = SUNDAY;
      }
    }
    return kinds;
  }

  private static double[] medians(long[] volumes, int[] kinds) {
    double[] medians = new double[Baseline.KINDS];
    for (int kind = 0; kind < medians.length; kind++) {
      long[] some = new long[volumes.length];
      int count = 0;
      for (int i = 0; i < volumes.length; i++) {
        if (kinds[i] == kind && volumes[i] > 0) {
          some[count++] = volumes[i];
        }
      }
      Arrays.sort(some, 0, count);
      medians[kind] = count == 0 ? 0 : (some[(count - 1) / 2] + some[count / 2]) / 2.0;
    }
    return medians;
  }
}
