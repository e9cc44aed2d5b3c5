package org.newsmill.extract.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Emoji at the beginning of a line and within it. */
final class Emoji {
  /** One emoji with what joins it: variation selectors, skin tones, joiners, flags, keycaps. */
  private static final String ONE =
      "(?:[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B00}-\\x{2BFF}\\x{2300}-\\x{23FF}]|[0-9#*]\\x{FE0F}?\\x{20E3})"
          + "[\\x{FE0F}\\x{200D}\\x{2640}\\x{2642}\\x{1F3FB}-\\x{1F3FF}\\x{1F000}-\\x{1FAFF}]{0,8}";

  private static final Pattern LEADING = Pattern.compile("(" + ONE + ") ?");
  private static final Pattern ANY = Pattern.compile(ONE);

  private Emoji() {}

  /** Whether the text begins with an emoji. */
  static boolean leads(String text) {
    return !text.isEmpty() && text.charAt(0) > 0x22FF && LEADING.matcher(text).lookingAt();
  }

  /** The first emoji of a text that begins with one; '' for others. */
  static String first(String text) {
    Matcher matcher = LEADING.matcher(text);
    return matcher.lookingAt() ? matcher.group(1) : "";
  }

  /** The text without the emoji at its beginning and end, unless nothing else is in it. */
  static String withoutOuter(String text) {
    String rest = text.replaceFirst("^(?:" + ONE + " ?){1,6}", "");
    rest = rest.replaceFirst("(?: ?" + ONE + "){1,6}$", "").strip();
    return rest.isEmpty() || ANY.matcher(rest).matches() ? text : rest;
  }
}
