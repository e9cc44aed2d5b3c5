package org.newsmill.extract.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Places written dates in time.
 *
 * <p>A date without a year takes the latest year, from 1990, in which it exists, falls on the
 * written weekday and does not lie after the bound. Distances count from when the text was read.
 * Nothing is believed before 1990 or after the day behind {@code as_of}.
 *
 * @param asOf the job's day
 */
record DateResolver(LocalDate asOf) {
  private static final int FIRST_YEAR = 1990;

  /**
   * A date in time, or why it is not believed.
   *
   * @param moment the instant, or the start of the day; null when it is not believed
   * @param isDay whether only the day is known
   * @param conflicts contradictions, as {@code kind: detail}
   */
  record Placed(ZonedDateTime moment, boolean isDay, List<String> conflicts) {
    LocalDate day() {
      return moment.toLocalDate();
    }
  }

  /**
   * Places a date.
   *
   * @param zone zone of times and days that name none
   * @param readAt when the text was read, at the start of its day where only that is known; null
   *     when nobody knows
   */
  Placed place(WrittenDate written, ZoneId zone, Instant readAt) {
    LocalDate readOn = readAt == null ? null : LocalDate.ofInstant(readAt, zone);
    if (written.instant() != null) {
      return checked(written.instant().atZone(zone), false, List.of());
    }
    if (written.ago() != null) {
      return readAt == null ? null : back(written, readAt.atZone(zone));
    }
    LocalDate bound = readOn == null || readOn.isAfter(asOf) ? asOf : readOn;
    List<String> conflicts = new ArrayList<>();
    LocalDate day =
        written.year() != null
            ? LocalDate.of(written.year(), written.month(), written.day())
            : latest(written, bound);
    if (day == null) {
      return null;
    }
    if (written.weekday() != null && day.getDayOfWeek() != written.weekday()) {
      conflicts.add("weekday: " + day + " is no " + written.weekday() + " as in " + written.text());
    }
    ZoneId where = written.zone() == null ? zone : written.zone();
    return written.time() == null
        ? checked(day.atStartOfDay(where), true, conflicts)
        : checked(day.atTime(written.time()).atZone(where), false, conflicts);
  }

  private Placed back(WrittenDate written, ZonedDateTime readAt) {
    ZonedDateTime moment = readAt.minus(written.ago());
    if (!written.agoInDays()) {
      return checked(moment, false, List.of());
    }
    LocalDate day = readAt.toLocalDate().minusDays(written.ago().toDays());
    return written.time() == null
        ? checked(day.atStartOfDay(readAt.getZone()), true, List.of())
        : checked(day.atTime(written.time()).atZone(readAt.getZone()), false, List.of());
  }

  /** The latest such day up to the bound; the weekday is dropped where no year has it. */
  private static LocalDate latest(WrittenDate written, LocalDate bound) {
    LocalDate anyWeekday = null;
    for (int year = bound.getYear(); year >= FIRST_YEAR; year--) {
      LocalDate day = dayOrNull(year, written.month(), written.day());
      if (day == null || day.isAfter(bound)) {
        continue;
      }
      if (written.weekday() == null || day.getDayOfWeek() == written.weekday()) {
        return day;
      }
      anyWeekday = anyWeekday == null ? day : anyWeekday;
    }
    return anyWeekday;
  }

  private static LocalDate dayOrNull(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Placed checked(ZonedDateTime moment, boolean isDay, List<String> conflicts) {
    LocalDate day = moment.toLocalDate();
    List<String> all = new ArrayList<>(conflicts);
    if (day.getYear() < FIRST_YEAR) {
      all.add("out_of_range: " + day + " lies before " + FIRST_YEAR);
    } else if (day.isAfter(asOf.plusDays(1))) {
      all.add("future: " + day + " lies after " + asOf);
    } else {
      return new Placed(moment, isDay, all);
    }
    return new Placed(null, isDay, all);
  }
}
