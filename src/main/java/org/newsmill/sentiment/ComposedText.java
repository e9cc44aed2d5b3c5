package org.newsmill.sentiment;

import java.text.Normalizer;

/**
 * A text in NFC, and where its chars stood before.
 *
 * @param original as it was written
 * @param text in NFC
 */
record ComposedText(String original, String text) {
  /** Vowels and finals of decomposed Hangul. */
  private static final int FIRST_JOINING_JAMO = 0x1160;

  private static final int LAST_JAMO = 0x11FF;

  /** Costs nothing for text that is composed. */
  static ComposedText of(String original) {
    return new ComposedText(original, isPlain(original) ? original : nfc(original));
  }

  /**
   * Whether all chars are such that NFC leaves them alone: Latin, Hangul syllables and letters,
   * Han, quotes, marks of lists, wide forms.
   */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c < 0x300
              || isSyllable(c)
              || (c >= 0x2010 && c <= 0x203B)
              || (c >= 0x2500 && c <= 0x27BF)
              || (c >= 0x3001 && c <= 0x3020)
              || (c >= 0x3131 && c <= 0x318E)
              || (c >= 0x4E00 && c <= 0x9FFF)
              || (c >= 0xFF01 && c <= 0xFF60);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Whether a char is a syllable of Hangul. */
  static boolean isSyllable(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Index in the composed text of a char of the original; within a letter, the letter's begin. */
  int start(int at) {
    int letter = at;
    while (letter > 0 && joins(letter)) {
      letter -= Character.charCount(original.codePointBefore(letter));
    }
    return composed(letter);
  }

  /** Index in the composed text of the end of a part; within a letter, the letter's end. */
  int end(int at) {
    int letter = at;
    while (joins(letter)) {
      letter += Character.charCount(original.codePointAt(letter));
    }
    return composed(letter);
  }

  private int composed(int at) {
    return text.equals(original) ? at : nfc(original.substring(0, at)).length();
  }

  /** Whether what stands there may become one letter with what stands before. */
  private boolean joins(int at) {
    if (at >= original.length()) {
      return false;
    }
    int point = original.codePointAt(at);
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (point >= FIRST_JOINING_JAMO && point <= LAST_JAMO);
  }
}
