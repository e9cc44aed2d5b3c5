package org.newsmill.extract.date;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of months, weekdays, halves of the day and zones, as regular expressions and as values. */
final class DateWords {
  /** Twelve names a language, from January: en (long, short), de, fr, es, it, pt, pl, nl. */
  private static final List<String> MONTH_ROWS =
      List.of(
          "january february march april may june july august september october november december",
          "jan feb mar apr may jun jul aug sept oct nov dec",
          "jan feb mar apr may jun jul aug sep oct nov dec",
          "januar februar märz april mai juni juli august september oktober november dezember",
          "jän feber mär apr mai jun jul aug sep okt nov dez",
          "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
          "janv févr mars avr mai juin juil août sept oct nov déc",
          "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
          "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
          "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
          "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
          "januari februari maart april mei juni juli augustus september oktober november december");

  private static final String WEEKDAYS_KO = "월화수목금토일";
  private static final List<String> WEEKDAYS_EN =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("KST", "+09:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("GMT", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("UT", "Z"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("ET", "America/New_York"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("BST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("SGT", "+08:00"),
          Map.entry("HKT", "+08:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"));

  /** Names of months in lower case with their numbers; each has at least three letters. */
  static final Map<String, Integer> MONTHS = months();

  /** Alternation of the names of months, the longest first. */
  static final String MONTH = alternation(MONTHS.keySet().stream().toList());

  /** Alternation of the names of zones. */
  static final String ZONE = alternation(ZONES.keySet().stream().toList());

  private DateWords() {}

  static int month(String name) {
    return MONTHS.get(name.toLowerCase(Locale.ROOT));
  }

  /** The weekday that a Korean syllable or the first letters of an English name stand for. */
  static DayOfWeek weekday(String name) {
    int korean = WEEKDAYS_KO.indexOf(name.charAt(0));
    String english = name.toLowerCase(Locale.ROOT).substring(0, Math.min(3, name.length()));
    int index = korean >= 0 ? korean : WEEKDAYS_EN.indexOf(english);
    return index < 0 ? null : DayOfWeek.of(index + 1);
  }

  static ZoneId zone(String name) {
    return ZoneId.of(ZONES.get(name));
  }

  /**
   * An hour of the clock of 24.
   *
   * @param half {@code 오전}, {@code pm} and the like; null when none is written
   */
  static int hour(int hour, String half) {
    if (half == null || hour > 12) {
      return hour;
    }
    String word = half.toLowerCase(Locale.ROOT).replace(".", "");
    return switch (word) {
      case "오후", "저녁", "pm" -> hour % 12 + 12;
      case "낮" -> hour < 6 ? hour + 12 : hour;
      case "밤" -> hour == 12 ? 0 : hour >= 6 ? hour + 12 : hour;
      default -> hour % 12;
    };
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String row : MONTH_ROWS) {
      List<String> names = Arrays.asList(row.split(" ", -1));
      names.forEach(name -> months.put(name, names.indexOf(name) + 1));
    }
    return Map.copyOf(months);
  }

  private static String alternation(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(w -> w))
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
