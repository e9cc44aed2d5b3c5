package org.newsmill.mention.amount;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What English numbers count: the noun in the plural right behind, as in {@code 14 sailors}. */
final class EnglishCounters {
  private static final Pattern PLURAL =
      Pattern.compile("(?:[a-z]{1,18}-)?(?:[a-z]{2,18}[a-hj-rtv-z]s|cattle|sheep)(?![\\w-])");
  private static final Set<String> NO_COUNTERS =
      Set.of(
          "was",
          "has",
          "does",
          "says",
          "shows",
          "wins",
          "gets",
          "goes",
          "makes",
          "takes",
          "comes",
          "runs",
          "means",
          "needs",
          "wants",
          "gives",
          "sells",
          "costs",
          "starts",
          "begins",
          "ends",
          "opens",
          "remains",
          "becomes",
          "includes",
          "times",
          "perhaps",
          "always",
          "sometimes",
          "towards",
          "besides",
          "overseas",
          "others",
          "ones",
          "hours",
          "degrees",
          "thanks",
          "stands",
          "works",
          "looks",
          "helps",
          "offers",
          "features",
          "brings",
          "contains");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?!(?:About|Some|Nearly|Almost|Over|Around|Only|Just|The|In|All|Another|These|Those|Its"
              + "|Their|Our|His|Her|By|For|With|Of|From|Then|And|But|As|An?|At|To|On)\\b)"
              + "\\b[A-Z][\\w'’-]{0,30}|\\b[Pp]age|\\b[Cc]hapter|\\b[Nn]o\\.|\\bnumber) $");
  private static final int BEFORE = 32;
  private static final int LONGEST = 60;

  private EnglishCounters() {}

  /**
   * The noun at a position as a counter, or null: numbers of things (Boeing 737 jets), years and
   * verbs are none.
   *
   * @param start of the number
   * @param end where the noun must begin
   */
  static AmountUnits.Unit at(String text, int start, NumberReader.Reading number, int end) {
    boolean letter = end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z';
    if (!letter || text.charAt(end - 1) != ' ' || isYear(text, start, number)) {
      return null;
    }
    Matcher noun = PLURAL.matcher(text).region(end, Math.min(text.length(), end + LONGEST));
    if (!noun.lookingAt() || NO_COUNTERS.contains(noun.group())) {
      return null;
    }
    String before = text.substring(Math.max(0, start - BEFORE), start);
    boolean small = number.value().longValue() < 1000;
    boolean digits = number.form() == NumberReader.Form.DIGITS;
    boolean name = small && digits && NUMBERED.matcher(before).find();
    boolean share = before.endsWith("one in ") || before.endsWith("One in ");
    return name || share ? null : new AmountUnits.Unit(noun.group(), noun.group(), "counter");
  }

  private static boolean isYear(String text, int start, NumberReader.Reading number) {
    long value = number.value().longValue();
    return number.scale().longValue() == 1
        && value >= 1700
        && value < 2200
        && !text.startsWith(",", start + 1);
  }
}
