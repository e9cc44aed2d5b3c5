package org.newsmill.text;

import java.text.Normalizer;

/**
 * The one form in which text travels: Unicode NFC, paragraphs divided by one line feed, single
 * spaces, nothing invisible.
 *
 * <p>Cleaning twice equals cleaning once. Copies of an article that differ only in line ends,
 * spacing, invisible characters or in how Hangul is composed become equal.
 */
public final class CleanText {
  private CleanText() {}

  /**
   * Cleans a text of several lines: every line trimmed, empty lines dropped, white space within a
   * line collapsed to one space. Lone surrogates become U+FFFD.
   */
  public static String paragraphs(String text) {
    return Normalizer.normalize(collapse(text, '\n'), Normalizer.Form.NFC);
  }

  /** Cleans a text that is one line, such as a headline: as {@link #paragraphs}, without lines. */
  public static String line(String text) {
    return Normalizer.normalize(collapse(text, ' '), Normalizer.Form.NFC);
  }

  private static String collapse(String text, char lineBreak) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    boolean newLine = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isLineBreak(c)) {
        newLine = true;
      } else if (isSpace(c)) {
        space = true;
      } else if (!isInvisible(c)) {
        if (out.length() > 0 && (newLine || space)) {
          out.append(newLine ? lineBreak : ' ');
        }
        newLine = false;
        space = false;
        out.appendCodePoint(isLoneSurrogate(c) ? 0xFFFD : c);
      }
    }
    return out.toString();
  }

  private static boolean isLineBreak(int c) {
    return c == '\n'
        || c == '\r'
        || c == 0x0B
        || c == '\f'
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean isSpace(int c) {
    return c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /**
   * Control characters, byte order marks, soft hyphens, zero-width spaces and bidirectional
   * controls. The zero-width joiners stay: emoji and several scripts are written with them.
   */
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.CONTROL
        || c == 0xAD
        || c == 0x61C
        || c == 0x200B
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0xFEFF;
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= 0xD800 && c <= 0xDFFF;
  }
}
