package org.newsmill.extract.date;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which dates are written. A rule is a name and a pattern whose named groups say what
 * the parts are: {@code y yy mo mon d wd} (year, its last two digits, month as number or name, day,
 * weekday), {@code a b} (day and month; the order of numbers with slashes is known only where one
 * of them is no month), {@code ap h mi s frac off tz} (time), {@code n unit} and {@code word}
 * (distance back from now), {@code epoch}, {@code wy ww wn} (ISO week), {@code doy}. To add a way,
 * add a line to {@link #ALL} and rows to {@code dates/cases.tsv} of the tests.
 *
 * @param id name of the rule in evidence
 * @param scope where the rule may be used
 * @param pattern linear in the length of the text: every repetition has a bound
 * @param groups the named groups of the pattern
 * @param clues what a line holds wherever the pattern matches
 */
record DateRule(String id, Scope scope, Pattern pattern, Set<String> groups, Set<DateClue> clues) {
  /** Where a rule may be used. */
  enum Scope {
    /** The whole value of a field, where digits alone are a date. */
    VALUE,
    /** A value, or a line that is about the page itself. */
    LINE,
    /** Anywhere. */
    TEXT
  }

  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z][a-z0-9]*)>");
  private static final String WEEKDAY_KO = "(?:\\s?\\(?(?<wd>[월화수목금토일])(?:요일\\)?|\\)))?,?";
  private static final String WEEKDAY_EN =
      "(?:(?<wd>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\\.?,?\\s)?";
  private static final String CLOCK =
      "(?:(?<ap>오전|오후|새벽|아침|낮|저녁|밤)\\s?)?"
          + "(?<h>\\d{1,2})(?::(?<mi>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<frac>\\d{1,9}))?)?"
          + "|시(?:\\s?(?<mi2>\\d{1,2})분)?(?:\\s?(?<s2>\\d{1,2})초)?)"
          + "(?:\\s?(?<ap2>[AaPp]\\.?[Mm]\\b\\.?))?"
          + "(?:\\s?(?<off>[Zz]\\b|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d))(?:\\s?\\([A-Z]{2,5}\\))?|\\s?\\(?(?<tz>"
          + DateWords.ZONE
          + ")\\b\\)?)?";
  private static final String TIME = "(?:[\\s,.|/-]{0,3}(?:[Tt]|at\\s|um\\s|à\\s)?" + CLOCK + ")?";
  private static final String NO_DIGIT = "(?<!\\d)";
  private static final String NO_YEAR = "(?!,?\\s?\\d{4})";
  private static final String END = "(?!\\d)";
  private static final String ORDINAL = "(?:st|nd|rd|th|er|\\.)?";
  private static final String MONTH = "(?<mon>" + DateWords.MONTH + ")\\b\\.?";

  /** The rule under which the day comes first unless the second number is no month. */
  static final String DOTTED = "day.month.year";

  /** Every rule, most exact first; the first that matches at the earliest place wins. */
  static final List<DateRule> ALL =
      List.of(
          rule(
              "iso8601",
              Scope.TEXT,
              "(?<y>\\d{4})-(?<mo>\\d{2})-(?<d>\\d{2})" + END + TIME,
              DateClue.FOUR_DIGITS,
              DateClue.DASH),
          rule(
              "iso8601-basic",
              Scope.VALUE,
              "(?<y>(?:19|20)\\d{2})(?<mo>\\d{2})(?<d>\\d{2})"
                  + "(?:T?(?<h>\\d{2})(?<mi>\\d{2})(?<s>\\d{2})?(?<off>[Zz]|[+-]\\d{2}:?\\d{2})?)?"
                  + END),
          rule("iso8601-week", Scope.VALUE, "(?<wy>\\d{4})-?W(?<ww>\\d{2})-?(?<wn>[1-7])" + END),
          rule("iso8601-ordinal", Scope.VALUE, "(?<y>\\d{4})-(?<doy>\\d{3})" + END),
          rule("epoch", Scope.VALUE, "(?<epoch>\\d{13}|\\d{9,10})" + END),
          rule(
              "year-month-day",
              Scope.TEXT,
              "(?<y>\\d{4})\\s?[년年]\\s?(?<mo>\\d{1,2})\\s?[월月]\\s?(?<d>\\d{1,2})\\s?[일日]"
                  + WEEKDAY_KO
                  + TIME,
              DateClue.DIGIT,
              DateClue.YEAR_SIGN,
              DateClue.MONTH_SIGN),
          rule(
              "numeric",
              Scope.TEXT,
              "(?<y>(?:19|20)\\d{2})\\s?[./-]\\s?(?<mo>\\d{1,2})\\s?[./-]\\s?(?<d>\\d{1,2})"
                  + END
                  + "\\.?"
                  + WEEKDAY_KO
                  + TIME,
              DateClue.FOUR_DIGITS,
              DateClue.DOT_DASH_OR_SLASH),
          rule(
              "day-month-year",
              Scope.TEXT,
              WEEKDAY_EN
                  + "(?<d>\\d{1,2})"
                  + ORDINAL
                  + "[\\s-](?:of\\s|de\\s)?"
                  + MONTH
                  + ",?[\\s-](?:de\\s|del\\s)?(?<y>\\d{4})"
                  + END
                  + TIME,
              DateClue.FOUR_DIGITS,
              DateClue.MONTH_NAME),
          rule(
              "month-day-year",
              Scope.TEXT,
              WEEKDAY_EN
                  + MONTH
                  + "\\s?(?<d>\\d{1,2})"
                  + END
                  + ORDINAL
                  + ",?\\s?(?<y>\\d{4})"
                  + END
                  + TIME,
              DateClue.FOUR_DIGITS,
              DateClue.MONTH_NAME),
          rule(
              DOTTED,
              Scope.TEXT,
              "(?<a>\\d{1,2})\\.\\s?(?<b>\\d{1,2})\\.\\s?(?<y>(?:19|20)\\d{2})" + END + TIME,
              DateClue.FOUR_DIGITS,
              DateClue.DOT_OR_SLASH),
          rule(
              "slashes",
              Scope.LINE,
              "(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<y>(?:19|20)\\d{2})" + END + TIME,
              DateClue.FOUR_DIGITS,
              DateClue.DOT_OR_SLASH),
          rule(
              "short-year",
              Scope.LINE,
              "['’]?(?<yy>\\d{2})[./](?<mo>\\d{1,2})[./](?<d>\\d{1,2})"
                  + END
                  + "\\.?"
                  + WEEKDAY_KO
                  + TIME,
              DateClue.DIGIT,
              DateClue.DOT_OR_SLASH),
          rule(
              "month-day",
              Scope.TEXT,
              "(?<mo>\\d{1,2})월\\s?(?<d>\\d{1,2})일" + WEEKDAY_KO + TIME,
              DateClue.DIGIT,
              DateClue.MONTH_SIGN),
          rule(
              "day-in-brackets",
              Scope.LINE,
              "(?<mo>\\d{1,2})[./]\\s?(?<d>\\d{1,2})\\.?\\s?\\((?<wd>[월화수목금토일])\\)",
              DateClue.DIGIT,
              DateClue.DOT_OR_SLASH,
              DateClue.BRACKET),
          rule(
              "english-month-day",
              Scope.LINE,
              WEEKDAY_EN + MONTH + "\\s(?<d>\\d{1,2})" + END + ORDINAL + NO_YEAR,
              DateClue.DIGIT,
              DateClue.MONTH_NAME),
          rule(
              "english-day-month",
              Scope.LINE,
              WEEKDAY_EN + "(?<d>\\d{1,2})" + ORDINAL + "\\s" + MONTH + NO_YEAR,
              DateClue.DIGIT,
              DateClue.MONTH_NAME),
          rule(
              "ago",
              Scope.LINE,
              "(?<n>\\d{1,3})\\s?(?<unit>분|시간|일|주)\\s?전",
              DateClue.DIGIT,
              DateClue.AGO),
          rule(
              "ago",
              Scope.LINE,
              "(?<n>\\d{1,3})\\s?(?<unit>minutes?|mins?|hours?|hrs?|days?|weeks?)\\sago\\b",
              DateClue.DIGIT,
              DateClue.AGO),
          rule(
              "relative-day",
              Scope.LINE,
              "(?<word>어제|오늘|그저께|그제|[Yy]esterday\\b|[Tt]oday\\b)"
                  + "(?:\\s(?:새벽|아침|오전|낮|오후|저녁|밤)(?!\\s?\\d))?"
                  + TIME,
              DateClue.DAY_WORD));

  boolean has(String group) {
    return groups.contains(group);
  }

  private static DateRule rule(String id, Scope scope, String expression, DateClue... clues) {
    Set<String> groups = new HashSet<>();
    Matcher group = GROUP.matcher(expression);
    while (group.find()) {
      groups.add(group.group(1));
    }
    Set<DateClue> clueSet = EnumSet.noneOf(DateClue.class);
    clueSet.addAll(Arrays.asList(clues));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new DateRule(
        id, scope, Pattern.compile(NO_DIGIT + expression, flags), Set.copyOf(groups), clueSet);
  }
}
