package org.newsmill.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The steps of the page's time axes: days, or weeks from Monday, or months, the smallest of which
 * there are at most {@value #MAX_STEPS}; beyond that months, however many.
 */
final class Periods {
  static final int MAX_STEPS = 100;

  /** How long a step is. */
  enum Unit {
    DAY,
    WEEK,
    MONTH;

    LocalDate startOf(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
      };
    }

    LocalDate next(LocalDate start) {
      return switch (this) {
        case DAY -> start.plusDays(1);
        case WEEK -> start.plusWeeks(1);
        case MONTH -> start.plusMonths(1);
      };
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final LocalDate first;
  private final LocalDate last;
  private final Unit unit;
  private final List<LocalDate> starts;

  private Periods(LocalDate first, LocalDate last, Unit unit) {
    this.first = first;
    this.last = last;
    this.unit = unit;
    this.starts = startsOf(first, last, unit);
  }

  /** The steps from one day to another, both included. */
  static Periods between(LocalDate first, LocalDate last) {
    for (Unit unit : List.of(Unit.DAY, Unit.WEEK)) {
      if (startsOf(first, last, unit).size() <= MAX_STEPS) {
        return new Periods(first, last, unit);
      }
    }
    return new Periods(first, last, Unit.MONTH);
  }

  private static List<LocalDate> startsOf(LocalDate first, LocalDate last, Unit unit) {
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate at = unit.startOf(first); !at.isAfter(last); at = unit.next(at)) {
      starts.add(at);
    }
    return starts;
  }

  LocalDate first() {
    return first;
  }

  LocalDate last() {
    return last;
  }

  Unit unit() {
    return unit;
  }

  /** Number of steps. */
  int size() {
    return starts.size();
  }

  /** First days of the steps, as {@code 2024-12-05}. */
  List<String> starts() {
    return starts.stream().map(LocalDate::toString).toList();
  }

  /** The step of a day between first and last. */
  int indexOf(LocalDate day) {
    LocalDate begin = starts.get(0);
    LocalDate start = unit.startOf(day);
    return (int)
        switch (unit) {
          case DAY -> ChronoUnit.DAYS.between(begin, start);
          case WEEK -> ChronoUnit.WEEKS.between(begin, start);
          case MONTH -> ChronoUnit.MONTHS.between(begin, start);
        };
  }
}
