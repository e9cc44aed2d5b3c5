package org.newsmill.mention.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts that are made of several numbers: fractions, hours with minutes, years with months, times
 * of sport; and days that are one word.
 */
final class AmountParts {
  private static final String HALF = "절반";
  private static final Pattern ENGLISH_HALF =
      Pattern.compile("[Hh]alf (?:of|the|its|their|all)\\b");
  private static final Pattern PRISON = Pattern.compile("(?:징역|금고) (?:\\d{1,2}년 ?)?$");
  private static final int BEFORE = 10;
  private static final String OF = "분의 ";
  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private static final Map<String, Integer> DAYS =
      Map.ofEntries(
          Map.entry("이틀", 2),
          Map.entry("사흘", 3),
          Map.entry("나흘", 4),
          Map.entry("닷새", 5),
          Map.entry("엿새", 6),
          Map.entry("열흘", 10),
          Map.entry("보름", 15));
  private static final String WEEK = "일주일";
  private static final String DAYS_FIRSTS = "이사나닷엿열보";

  private AmountParts() {}

  /** Days that have a word of their own, and {@code 일주일}; or null. */
  static Amount days(String text, int at) {
    if (text.startsWith(WEEK, at)) {
      return time(at, at + WEEK.length(), BigDecimal.ONE, "주");
    }
    boolean may = DAYS_FIRSTS.indexOf(text.charAt(at)) >= 0 && at + 2 <= text.length();
    Integer days = may ? DAYS.get(text.substring(at, at + 2)) : null;
    boolean moon = days != null && text.startsWith("달", at + 2);
    return days == null || moon ? null : time(at, at + 2, BigDecimal.valueOf(days), "일");
  }

  /** A time of sport, {@code 22초87}, with hundredths behind its unit; or null. */
  static Amount record(String text, int at) {
    int end = AmountFinder.behindDigits(text, at);
    boolean record =
        end > at
            && end - at <= 2
            && text.startsWith("초", end)
            && AmountFinder.isDigit(text, end + 1)
            && AmountFinder.isDigit(text, end + 2)
            && !AmountFinder.isDigit(text, end + 3);
    if (!record) {
      return null;
    }
    String value = text.substring(at, end) + "." + text.substring(end + 1, end + 3);
    return time(at, end + 3, new BigDecimal(value), "초");
  }

  /** Months of a sentence, {@code 징역 6월}, which are a date elsewhere; or null. */
  static Amount term(String text, int at) {
    int end = AmountFinder.behindDigits(text, at);
    boolean month = end > at && end - at <= 2 && text.startsWith("월", end);
    if (!month || !PRISON.matcher(text.substring(Math.max(0, at - BEFORE), at)).find()) {
      return null;
    }
    return time(at, end + 1, new BigDecimal(text.substring(at, end)), "개월");
  }

  private static Amount time(int start, int end, BigDecimal value, String unit) {
    return new Amount(start, end, value, value, unit, "time", null, null);
  }

  /** {@code 3분의 1} or {@code 절반}, or null. */
  static Amount fraction(String text, int at) {
    Matcher half = ENGLISH_HALF.matcher(text).region(at, text.length());
    if (half.lookingAt()) {
      return ratio(at, at + "half".length(), new BigDecimal("0.5"));
    }
    if (text.startsWith(HALF, at)) {
      return ratio(at, at + HALF.length(), new BigDecimal("0.5"));
    }
    if (!AmountFinder.isDigit(text, at)) {
      return null;
    }
    NumberReader.Reading below = NumberReader.at(text, at, false);
    if (below == null || below.value().signum() == 0 || !text.startsWith(OF, below.end())) {
      return null;
    }
    int start = below.end() + OF.length();
    NumberReader.Reading above =
        AmountFinder.isDigit(text, start) ? NumberReader.at(text, start, false) : null;
    return above == null
        ? null
        : ratio(at, above.end(), above.value().divide(below.value(), MathContext.DECIMAL64));
  }

  private static Amount ratio(int start, int end, BigDecimal value) {
    return new Amount(start, end, value, value, "분수", "ratio", null, null);
  }

  static Amount negated(Amount a) {
    return new Amount(
        a.start(), a.end(), a.high().negate(), a.low().negate(), a.unit(), a.kind(), null, null);
  }

  /** {@code 2시간 30분} in seconds, {@code 1년 6개월} in months; else the amount itself. */
  static Amount joined(Amount first, AmountFinder finder, String text) {
    boolean hours = first.unit().equals("시간");
    boolean years = first.unit().equals("년");
    int start = first.end() + 1;
    if (!(hours || years) || start >= text.length() || text.charAt(first.end()) != ' ') {
      return first;
    }
    Amount second = AmountFinder.isDigit(text, start) ? finder.single(text, start) : null;
    if (second == null || !second.unit().equals(hours ? "분" : "개월")) {
      return first;
    }
    BigDecimal value =
        hours
            ? first.low().multiply(SECONDS).add(second.low()).multiply(SECONDS)
            : first.low().multiply(MONTHS).add(second.low());
    return new Amount(
        first.start(), second.end(), value, value, hours ? "초" : "개월", "time", null, null);
  }
}
