package org.newsmill.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day that an address holds: {@code /2024/11/27/}, {@code /20241127/}, {@code
 * ?date=2024-11-27}, or as the first digits of a number as in {@code AKR20241127000100001}. Never
 * the time: what follows the day in such numbers may be a count.
 */
final class UrlDate {
  private static final Pattern DIVIDED =
      Pattern.compile(
          "(?<![\\d])(?:"
              + "(?<y>(?:19|20)\\d{2})([/._-])(?<mo>0?[1-9]|1[0-2])\\2(?<d>3[01]|[12]\\d|0?[1-9])(?!\\d)"
              + "|(?<y2>(?:19|20)\\d{2})/(?<mo2>0[1-9]|1[0-2])(?<d2>3[01]|[12]\\d|0[1-9])(?=/))");
  private static final Pattern RUN =
      Pattern.compile(
          "(?<!\\d)(?<y>(?:19|20)\\d{2})(?<mo>0[1-9]|1[0-2])(?<d>3[01]|[12]\\d|0[1-9])(?=\\d{0,12}(?!\\d))");

  private UrlDate() {}

  /** The day in the path or the query of an address, or null. */
  static WrittenDate of(String url) {
    int authority = url.indexOf("://");
    int path = authority < 0 ? 0 : url.indexOf('/', authority + 3);
    if (path < 0) {
      return null;
    }
    String rest = url.substring(path);
    Matcher divided = DIVIDED.matcher(rest);
    if (divided.find()) {
      boolean first = divided.group("y") != null;
      return written(
          divided,
          divided.group(first ? "y" : "y2"),
          divided.group(first ? "mo" : "mo2"),
          divided.group(first ? "d" : "d2"));
    }
    Matcher run = RUN.matcher(rest);
    return run.find() ? written(run, run.group("y"), run.group("mo"), run.group("d")) : null;
  }

  private static WrittenDate written(Matcher matcher, String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return new WrittenDate(
          "url",
          matcher.group(),
          matcher.start(),
          matcher.end(),
          null,
          null,
          false,
          date.getYear(),
          date.getMonthValue(),
          date.getDayOfMonth(),
          null,
          null,
          null);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
