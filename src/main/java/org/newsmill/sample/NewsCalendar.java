package org.newsmill.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * When articles are published. Moments are seconds since midnight, Seoul time, of the corpus' first
 * day.
 */
final class NewsCalendar {
  static final int DAY_SECONDS = 86_400;
  private static final double SATURDAY = 0.55;
  private static final double SUNDAY = 0.5;
  private static final int MIN_LAG_SECONDS = 60;
  private static final double MEAN_LAG_SECONDS = 4 * 3600;

  /** By hour; none in the last one, so that copies find room behind their origin. */
  private static final Weighted HOURS =
      Weighted.of(2, 1, 1, 1, 2, 5, 9, 12, 13, 14, 14, 13, 9, 11, 12, 13, 14, 12, 9, 6, 5, 4, 3, 0);

  private final LocalDate first;
  private final int days;
  private final Weighted dayWeights;

  NewsCalendar(LocalDate last, int days) {
    this.days = days;
    first = last.minusDays(days - 1L);
    double[] weights = new double[days];
    for (int day = 0; day < days; day++) {
      DayOfWeek weekday = dateOf(day).getDayOfWeek();
      weights[day] =
          weekday == DayOfWeek.SATURDAY ? SATURDAY : weekday == DayOfWeek.SUNDAY ? SUNDAY : 1;
    }
    dayWeights = Weighted.of(weights);
  }

  /** A moment of an original. */
  long draw(Draws draws) {
    long day = dayWeights.draw(draws);
    return day * DAY_SECONDS + HOURS.draw(draws) * 3600L + draws.below(3600);
  }

  /** A moment later than {@code origin}, most often by some hours, and not after the last day. */
  long drawAfter(long origin, Draws draws) {
    long room = (long) days * DAY_SECONDS - 1 - origin - MIN_LAG_SECONDS;
    long lag = (long) (-StrictMath.log(1 - draws.unit()) * MEAN_LAG_SECONDS);
    long within = (long) (draws.unit() * room);
    return origin + MIN_LAG_SECONDS + (lag <= room ? lag : within);
  }

  int days() {
    return days;
  }

  static int dayOf(long moment) {
    return (int) (moment / DAY_SECONDS);
  }

  LocalDate dateOf(int day) {
    return first.plusDays(day);
  }

  /** ISO 8601 with Seoul's offset. */
  String iso(long moment) {
    StringBuilder text = new StringBuilder(25).append(dateOf(dayOf(moment))).append('T');
    int second = (int) (moment % DAY_SECONDS);
    twoDigits(text, second / 3600).append(':');
    twoDigits(text, second / 60 % 60).append(':');
    return twoDigits(text, second % 60).append("+09:00").toString();
  }

  private static StringBuilder twoDigits(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
