package org.newsmill.extract.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.newsmill.extract.date.DateRule.Scope;

/** Finds dates by {@link DateRule}; days and times that do not exist are none. */
final class DateReader {
  private DateReader() {}

  /** The date that a whole value is, or null. */
  static WrittenDate whole(String value) {
    for (DateRule rule : DateRule.ALL) {
      Matcher matcher = rule.pattern().matcher(value);
      WrittenDate written = matcher.matches() ? read(rule, matcher) : null;
      if (written != null) {
        return written;
      }
    }
    return null;
  }

  /** The dates in a line, in order, none within another. */
  static List<WrittenDate> find(String line, Scope scope) {
    List<Search> searches = searches(line, scope);
    List<WrittenDate> found = new ArrayList<>(0);
    int from = 0;
    while (from < line.length() && !searches.isEmpty()) {
      WrittenDate first = first(searches, from);
      if (first == null) {
        break;
      }
      found.add(first);
      from = first.end();
    }
    return found;
  }

  /** The first of {@link #find}, or null. */
  static WrittenDate first(String line, Scope scope) {
    return first(searches(line, scope), 0);
  }

  /** By the rules that can match at all: most lines have no clue of any. */
  private static List<Search> searches(String line, Scope scope) {
    Set<DateClue> clues = DateClue.in(line);
    List<Search> searches = new ArrayList<>(0);
    for (DateRule rule : clues.isEmpty() ? List.<DateRule>of() : DateRule.ALL) {
      if (rule.scope().compareTo(scope) >= 0 && clues.containsAll(rule.clues())) {
        searches.add(new Search(rule, rule.pattern().matcher(line)));
      }
    }
    return searches;
  }

  private static WrittenDate first(List<Search> searches, int from) {
    WrittenDate first = null;
    for (Search search : searches) {
      int start = search.startFrom(from);
      if (start != Search.NONE && (first == null || start < first.start())) {
        WrittenDate written = read(search.rule, search.matcher);
        first = written == null ? first : written;
      }
    }
    return first;
  }

  /** A rule and its next match in one line, which is looked for again only behind where it was. */
  private static final class Search {
    static final int NONE = Integer.MAX_VALUE;

    private final DateRule rule;
    private final Matcher matcher;
    private int start = -1;

    Search(DateRule rule, Matcher matcher) {
      this.rule = rule;
      this.matcher = matcher;
    }

    /** Where the first match from an index on begins, or {@link #NONE}. */
    int startFrom(int from) {
      if (start < from) {
        start = matcher.find(from) ? matcher.start() : NONE;
      }
      return start;
    }
  }

  private static WrittenDate read(DateRule rule, Matcher matcher) {
    try {
      return new Parts(rule, matcher).written();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The named groups of one match. */
  private record Parts(DateRule rule, Matcher matcher) {
    WrittenDate written() {
      if (rule.has("epoch")) {
        return dated(null, epoch(), null, false, null, null);
      }
      if (rule.has("n") || rule.has("word")) {
        boolean inDays = rule.has("word") || ago().toHours() >= 24;
        return dated(null, null, ago(), inDays, rule.has("h") ? time() : null, null);
      }
      if (rule.has("wy")) {
        LocalDate week =
            LocalDate.of(number("wy"), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number("ww"))
                .with(DayOfWeek.of(number("wn")));
        return dated(week, null, null, false, null, null);
      }
      if (rule.has("doy")) {
        return dated(
            LocalDate.ofYearDay(number("y"), number("doy")), null, null, false, null, null);
      }
      boolean hasYear = rule.has("y") || rule.has("yy");
      int[] monthDay = monthDay();
      // A leap year stands in for a year that is not written.
      int year = !hasYear ? 2000 : rule.has("y") ? number("y") : shortYear();
      LocalDate day = LocalDate.of(year, monthDay[0], monthDay[1]);
      WrittenDate written =
          dated(
              day, null, null, false, rule.has("h") ? time() : null, rule.has("h") ? zone() : null);
      return hasYear ? written : withoutYear(written);
    }

    private WrittenDate dated(
        LocalDate day, Instant instant, Duration ago, boolean inDays, LocalTime time, ZoneId zone) {
      return new WrittenDate(
          rule.id(),
          matcher.group().strip(),
          matcher.start(),
          matcher.end(),
          instant,
          ago,
          inDays,
          day == null ? null : day.getYear(),
          day == null ? null : day.getMonthValue(),
          day == null ? null : day.getDayOfMonth(),
          text("wd") == null ? null : DateWords.weekday(text("wd")),
          time,
          zone);
    }

    private static WrittenDate withoutYear(WrittenDate w) {
      return new WrittenDate(
          w.rule(),
          w.text(),
          w.start(),
          w.end(),
          null,
          null,
          false,
          null,
          w.month(),
          w.day(),
          w.weekday(),
          w.time(),
          w.zone());
    }

    private int[] monthDay() {
      if (!rule.has("a")) {
        int month = rule.has("mon") ? DateWords.month(text("mon")) : number("mo");
        return new int[] {month, number("d")};
      }
      int a = number("a");
      int b = number("b");
      boolean dayFirst = rule.id().equals(DateRule.DOTTED);
      if (a <= 12 && b <= 12 && a != b && !dayFirst) {
        throw new DateTimeException("nobody knows which of " + a + " and " + b + " is the month");
      }
      return a > 12 || (dayFirst && b <= 12) ? new int[] {b, a} : new int[] {a, b};
    }

    private Instant epoch() {
      String digits = text("epoch");
      long number = Long.parseLong(digits);
      return digits.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private Duration ago() {
      if (rule.has("word")) {
        String word = text("word").toLowerCase(Locale.ROOT);
        return Duration.ofDays(
            switch (word) {
              case "오늘", "today" -> 0;
              case "어제", "yesterday" -> 1;
              default -> 2;
            });
      }
      int n = number("n");
      return switch (text("unit").toLowerCase(Locale.ROOT).charAt(0)) {
        case '분', 'm' -> Duration.ofMinutes(n);
        case '시', 'h' -> Duration.ofHours(n);
        case '주', 'w' -> Duration.ofDays(7L * n);
        default -> Duration.ofDays(n);
      };
    }

    private LocalTime time() {
      if (text("h") == null) {
        return null;
      }
      String half = either("ap", "ap2");
      String minute = either("mi", "mi2");
      String second = either("s", "s2");
      String fraction = rule.has("frac") && text("frac") != null ? text("frac") : "0";
      int nanos = Integer.parseInt((fraction + "00000000").substring(0, 9));
      return LocalTime.of(
          DateWords.hour(number("h"), half),
          minute == null ? 0 : Integer.parseInt(minute),
          second == null ? 0 : Integer.parseInt(second),
          nanos);
    }

    private ZoneId zone() {
      String offset = text("off");
      String name = text("tz");
      if (offset != null) {
        return ZoneOffset.of(offset.toUpperCase(Locale.ROOT));
      }
      return name == null ? null : DateWords.zone(name.toUpperCase(Locale.ROOT));
    }

    private int shortYear() {
      int year = number("yy");
      return year >= 90 ? 1900 + year : 2000 + year;
    }

    private String either(String group, String other) {
      return text(group) != null ? text(group) : text(other);
    }

    private int number(String group) {
      return Integer.parseInt(text(group));
    }

    private String text(String group) {
      return rule.has(group) ? matcher.group(group) : null;
    }
  }
}
