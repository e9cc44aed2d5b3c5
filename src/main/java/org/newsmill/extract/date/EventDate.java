package org.newsmill.extract.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When what an article tells happened, from its first sentences: {@code 26일(현지시간)}, {@code 지난 21일},
 * {@code 8월 2일}, {@code on Tuesday}. Dates are the latest such ones up to the published day.
 * Nothing is said when the sentence has two different days, or speaks of what is to come.
 */
final class EventDate {
  private static final Pattern FUTURE =
      Pattern.compile("오는\\s|다음\\s?[달주]|내달|내년|예정|\\bwill\\b|\\bnext\\b|\\bupcoming\\b");
  private static final Pattern KOREAN =
      Pattern.compile(
          "(?:(?<y>\\d{4})년\\s?|(?<last>지난해|작년)\\s|(?<past>지난달)\\s)?"
              + "(?:(?<![\\d.,])(?<mo>\\d{1,2})월\\s?)?(?<![\\d.,])(?<d>\\d{1,2})일"
              + "(?=\\s?\\(현지\\s?시[간각]\\)|\\([월화수목금토일]\\)|[\\s,]|에)"
              + "(?!\\s?(?:간|째|만에|동안|부터|까지|전\\b|후\\b|뒤\\b|이상|넘게|연속))");
  private static final Pattern KOREAN_WORD =
      Pattern.compile("(?<![가-힣])(?<word>어제|오늘|그제|그저께)(?=\\s|\\()");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\bon (?<wd>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b"
              + "|\\b(?<mon>"
              + DateWords.MONTH
              + ")\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:, (?<y>\\d{4}))?"
              + "|\\b(?<word>yesterday|today)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Farther back, a date without a year is more likely one to come. */
  private static final int MAX_DAYS_BACK = 300;

  private EventDate() {}

  /**
   * The one day that a sentence tells of, with its words.
   *
   * @param published the day up to which dates are looked for
   * @return null when there is none or more than one
   */
  static Map.Entry<LocalDate, String> of(String sentence, LocalDate published) {
    if (FUTURE.matcher(sentence).find()) {
      return null;
    }
    Map<LocalDate, String> found = new LinkedHashMap<>();
    for (Pattern pattern : new Pattern[] {KOREAN, KOREAN_WORD, ENGLISH}) {
      Matcher matcher = pattern.matcher(sentence);
      while (matcher.find()) {
        LocalDate day = day(pattern, matcher, published);
        if (day == null) {
          return null;
        }
        found.putIfAbsent(day, matcher.group());
      }
    }
    return found.size() == 1 ? found.entrySet().iterator().next() : null;
  }

  private static LocalDate day(Pattern pattern, Matcher matcher, LocalDate published) {
    try {
      LocalDate day =
          pattern == KOREAN
              ? korean(matcher, published)
              : pattern == KOREAN_WORD
                  ? word(matcher.group("word"), published)
                  : english(matcher, published);
      boolean hasYear = pattern != KOREAN_WORD && matcher.group("y") != null;
      boolean isClear =
          !day.isAfter(published) && (hasYear || day.isAfter(published.minusDays(MAX_DAYS_BACK)));
      return isClear ? day : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalDate korean(Matcher matcher, LocalDate published) {
    int day = Integer.parseInt(matcher.group("d"));
    if (matcher.group("past") != null) {
      return published.withDayOfMonth(1).minusMonths(1).withDayOfMonth(day);
    }
    if (matcher.group("mo") == null) {
      LocalDate month = published.getDayOfMonth() >= day ? published : published.minusMonths(1);
      return month.withDayOfMonth(day);
    }
    int month = Integer.parseInt(matcher.group("mo"));
    return monthDay(matcher.group("y"), matcher.group("last") != null, month, day, published);
  }

  private static LocalDate english(Matcher matcher, LocalDate published) {
    if (matcher.group("wd") != null) {
      DayOfWeek weekday = DateWords.weekday(matcher.group("wd"));
      return published.with(TemporalAdjusters.previousOrSame(weekday));
    }
    if (matcher.group("word") != null) {
      return word(matcher.group("word"), published);
    }
    int day = Integer.parseInt(matcher.group("d"));
    return monthDay(
        matcher.group("y"), false, DateWords.month(matcher.group("mon")), day, published);
  }

  private static LocalDate monthDay(
      String year, boolean lastYear, int month, int day, LocalDate published) {
    if (year != null) {
      return LocalDate.of(Integer.parseInt(year), month, day);
    }
    LocalDate inYear = LocalDate.of(published.getYear() - (lastYear ? 1 : 0), month, day);
    return inYear.isAfter(published) ? inYear.minusYears(1) : inYear;
  }

  private static LocalDate word(String word, LocalDate published) {
    return switch (word.charAt(0)) {
      case '오', 't', 'T' -> published;
      case '어', 'y', 'Y' -> published.minusDays(1);
      default -> published.minusDays(2);
    };
  }
}
