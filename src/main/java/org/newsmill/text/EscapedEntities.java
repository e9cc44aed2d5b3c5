package org.newsmill.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Character references that are left in a text because somebody escaped it twice. Only those are
 * read that end in a semicolon and that news has: numbers of characters and a few names.
 */
final class EscapedEntities {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{2,7})|#[xX]([0-9a-fA-F]{2,6})|([a-zA-Z]{2,7}));");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("nbsp", " "),
          Map.entry("middot", "\u00B7"),
          Map.entry("hellip", "\u2026"),
          Map.entry("lsquo", "\u2018"),
          Map.entry("rsquo", "\u2019"),
          Map.entry("ldquo", "\u201C"),
          Map.entry("rdquo", "\u201D"),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("bull", "\u2022"),
          Map.entry("copy", "\u00A9"),
          Map.entry("reg", "\u00AE"),
          Map.entry("trade", "\u2122"),
          Map.entry("deg", "\u00B0"),
          Map.entry("euro", "\u20AC"),
          Map.entry("pound", "\u00A3"));

  private EscapedEntities() {}

  /** The text with each reference read once. */
  static String unescape(String text) {
    return text.indexOf('&') < 0
        ? text
        : REFERENCE.matcher(text).replaceAll(EscapedEntities::replacement);
  }

  private static String replacement(MatchResult match) {
    String value = match.group(3) == null ? numbered(match) : NAMED.get(match.group(3));
    return Matcher.quoteReplacement(value == null ? match.group() : value);
  }

  private static String numbered(MatchResult match) {
    int code =
        match.group(1) == null
            ? Integer.parseInt(match.group(2), 16)
            : Integer.parseInt(match.group(1));
    boolean written = Character.isDefined(code) && !Character.isISOControl(code);
    boolean surrogate = code >= 0xD800 && code <= 0xDFFF;
    return written && !surrogate && code >= 0x20 ? Character.toString(code) : null;
  }
}
