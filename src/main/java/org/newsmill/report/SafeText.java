package org.newsmill.report;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text of articles as a page can show it: it is hostile until it went through here. */
final class SafeText {
  private static final int MAX_MARKS = 4;
  private static final int MAX_LINK = 2000;

  /** An address of the web with a host and without a user's name before it. */
  private static final Pattern LINK =
      Pattern.compile(
          "https?://[^\\s\\p{Cntrl}<>\"'`\\\\/?#@]++([/?#][^\\s\\p{Cntrl}<>\"'`\\\\]*+)?");

  private SafeText() {}

  /**
   * A text in one line of at most so many code points, with "…" where it is cut. Controls and what
   * turns the direction of text around are left out, and so are more than {@value #MAX_MARKS}
   * combining marks in a row, which would cover other lines.
   *
   * @param text null is shown as nothing
   */
  static String shown(String text, int maxCodePoints) {
    if (text == null) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    int length = 0;
    int marks = 0;
    boolean gap = false;
    String normal = Normalizer.normalize(visible(text, maxCodePoints), Normalizer.Form.NFC);
    for (int at = 0; at < normal.length(); at += Character.charCount(normal.codePointAt(at))) {
      int letter = normal.codePointAt(at);
      if (Character.isWhitespace(letter) || Character.isISOControl(letter)) {
        gap = length > 0;
        continue;
      }
      marks = Character.getType(letter) == Character.NON_SPACING_MARK ? marks + 1 : 0;
      if (marks > MAX_MARKS) {
        continue;
      }
      if (length + (gap ? 2 : 1) > maxCodePoints) {
        return out.append('…').toString();
      }
      length += gap ? 2 : 1;
      out.append(gap ? " " : "").appendCodePoint(letter);
      gap = false;
    }
    return out.toString();
  }

  /** Without what nobody sees; of a giant text no more than what is shown needs. */
  private static String visible(String text, int maxCodePoints) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .limit(maxCodePoints * 8L + 64)
        .filter(letter -> !turnsDirection(letter) && !isBroken(letter))
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static boolean turnsDirection(int letter) {
    return letter == 0x061C
        || letter == 0x200E
        || letter == 0x200F
        || (letter >= 0x202A && letter <= 0x202E)
        || (letter >= 0x2066 && letter <= 0x2069)
        || letter == 0xFEFF;
  }

  private static boolean isBroken(int letter) {
    return Character.getType(letter) == Character.SURROGATE;
  }

  /** An address that a page may link to: http or https, and nothing else; else null. */
  static String link(String url) {
    if (url == null || url.length() > MAX_LINK) {
      return null;
    }
    boolean turns = url.codePoints().anyMatch(SafeText::turnsDirection);
    String scheme = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
    String address = scheme + url.substring(scheme.length());
    return !turns && LINK.matcher(address).matches() ? address : null;
  }
}
