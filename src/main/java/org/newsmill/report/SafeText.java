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

  /**
   * First and last of the letters that nobody sees, among them those that turn the direction of
   * text around: Default_Ignorable_Code_Point of the Unicode Character Database, without joiners
   * and variation selectors, which emoji are made of.
   */
  private static final int[][] UNSEEN = {
    {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160}, {0x17B4, 0x17B5},
    {0x180B, 0x180F}, {0x200B, 0x200B}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},
    {0xFEFF, 0xFEFF}, {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}
  };

  private SafeText() {}

  /**
   * A text in one line of at most so many code points, with "…" where it is cut; empty where nobody
   * would see anything of it. Left out are controls, what is unseen, and more than {@value
   * #MAX_MARKS} combining marks in a row, which would cover other lines.
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
      if (isBlank(letter)) {
        gap = length > 0;
        continue;
      }
      boolean clings = clings(letter);
      marks = clings ? marks + 1 : 0;
      if (marks > MAX_MARKS || (clings && (gap || length == 0))) {
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
        .filter(letter -> !isUnseen(letter) && !isBroken(letter))
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static boolean isUnseen(int letter) {
    for (int[] range : UNSEEN) {
      if (letter >= range[0] && letter <= range[1]) {
        return true;
      }
    }
    return false;
  }

  /** White space, controls, and letters that are drawn as nothing: fillers and empty braille. */
  private static boolean isBlank(int letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || Character.isISOControl(letter)
        || letter == 0x3164
        || letter == 0xFFA0
        || letter == 0x2800;
  }

  /** Marks and joiners, which are seen with the letter before them alone. */
  private static boolean clings(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || letter == 0x200C
        || letter == 0x200D;
  }

  private static boolean isBroken(int letter) {
    return Character.getType(letter) == Character.SURROGATE;
  }

  /** An address that a page may link to: http or https, and nothing else; else null. */
  static String link(String url) {
    if (url == null || url.length() > MAX_LINK) {
      return null;
    }
    boolean unseen = url.codePoints().anyMatch(SafeText::isUnseen);
    String scheme = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
    String address = scheme + url.substring(scheme.length());
    return !unseen && LINK.matcher(address).matches() ? address : null;
  }
}
