package org.newsmill.topic.query;

/**
 * Letters and digits of one width: those of Latin that stand as wide as a syllable of Hangul become
 * narrow, one for one, as Unicode's compatibility decomposition of type {@code <wide>} has it
 * (Unicode Standard Annex 15).
 */
final class Width {
  private static final int TO_NARROW = 'Ａ' - 'A';

  private Width() {}

  /** The same text with narrow letters and digits. */
  static String narrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isWide(text.charAt(i))) {
        return narrow(text.toCharArray(), i);
      }
    }
    return text;
  }

  private static String narrow(char[] text, int from) {
    for (int i = from; i < text.length; i++) {
      if (isWide(text[i])) {
        text[i] = (char) (text[i] - TO_NARROW);
      }
    }
    return new String(text);
  }

  private static boolean isWide(char c) {
    return (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
  }
}
