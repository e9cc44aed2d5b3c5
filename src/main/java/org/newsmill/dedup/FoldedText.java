package org.newsmill.dedup;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The letters, marks and digits of a text, in order and in lower case: what shingles are made of.
 *
 * <p>Spacing, punctuation and line ends are left out, since they differ between reprints, most of
 * all in Korean. Digits stay: two days' market reports differ in nothing else. Full-width letters
 * and digits become plain ones; the text is taken in NFC.
 */
final class FoldedText {
  private static final int ASCII = 128;
  private static final char[] ASCII_FOLD = new char[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      ASCII_FOLD[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
  }

  private FoldedText() {}

  /** The folded text as UTF-16 units; empty when the text has neither letters nor digits. */
  static char[] of(String text) {
    String nfc =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    char[] folded = new char[nfc.length()];
    int length = 0;
    for (int i = 0; i < nfc.length(); i++) {
      char c = fold(nfc.charAt(i));
      if (c != 0) {
        folded[length++] = c;
      }
    }
    return length == folded.length ? folded : Arrays.copyOf(folded, length);
  }

  /** Where each unit of the folded text stands in a text in NFC: UTF-16 offsets. */
  static int[] places(String nfc) {
    int[] places = new int[nfc.length()];
    int length = 0;
    for (int i = 0; i < nfc.length(); i++) {
      if (fold(nfc.charAt(i)) != 0) {
        places[length++] = i;
      }
    }
    return Arrays.copyOf(places, length);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static char fold(char c) {
    if (c < ASCII) {
      return ASCII_FOLD[c];
    }
    if (c >= '\uAC00' && c <= '\uD7A3') {
      return c;
    }
    if (c >= '\uFF10' && c <= '\uFF5A') {
      return ASCII_FOLD[c - 0xFEE0];
    }
    boolean kept =
        Character.isLetterOrDigit(c)
            || Character.isSurrogate(c)
            || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    return kept ? Character.toLowerCase(c) : 0;
  }
}
