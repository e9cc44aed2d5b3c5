package org.newsmill.mention.amount;

import java.util.regex.Pattern;

/**
 * When two amounts are the ends of a range: {@code 15도에서 20도 사이} is one, {@code 950원에서 1000원으로} and
 * {@code rose from $3 to $4} tell of a change and are two amounts.
 */
final class AmountRanges {
  /** Between Korean amounts: of a range or of a change. */
  static final String FROM = "에서 ";

  /** The same in English. */
  static final String ENGLISH_TO = " to ";

  private static final String AND = " and ";
  private static final int NEAR = 40;

  /** What makes a pair with 에서 a range: an estimate or a span of values. */
  private static final Pattern SPAN =
      Pattern.compile(
          " ?(?:사이|까지|수준|정도|안팎|선|범위|가량|내외)|(?:의|씩) |.{1,10}(?:추산|추정|예상|전망|관측|다양|분포|것으로 보)");

  private static final Pattern CHANGED_TO =
      Pattern.compile(
          "(?:까지|으?로) (?:[가-힣]{1,4} )?(?:오르|오를|올|늘|줄|떨|내리|내릴|내려|커|높|낮|확대|축소|상승|하락|급|인상|인하)");
  private static final Pattern FROM_BEFORE =
      Pattern.compile("\\b[Ff]rom (?:about |some |nearly )?$");
  private static final Pattern RANGES_BEFORE =
      Pattern.compile(
          "\\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|estimates?|estimated)\\b.{0,20}$");
  private static final Pattern BETWEEN = Pattern.compile("\\b[Bb]etween (?:about |some )?$");

  private AmountRanges() {}

  /**
   * Whether they are a range.
   *
   * @param between what stands between them
   */
  static boolean holds(String text, Amount first, String between, Amount upper) {
    if (between.equals(FROM)) {
      String behind = text.substring(upper.end(), Math.min(text.length(), upper.end() + NEAR));
      return SPAN.matcher(behind).lookingAt() && !CHANGED_TO.matcher(behind).lookingAt();
    }
    String before = text.substring(Math.max(0, first.start() - NEAR), first.start());
    if (between.equals(AND)) {
      return BETWEEN.matcher(before).find();
    }
    return !between.equals(ENGLISH_TO)
        || !FROM_BEFORE.matcher(before).find()
        || RANGES_BEFORE.matcher(before).find();
  }
}
