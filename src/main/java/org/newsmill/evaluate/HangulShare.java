package org.newsmill.evaluate;

/**
 * Tells Korean from everything else by script, which is safe for titles too short for a language
 * identifier: Korean when at least a tenth of the letters are Hangul.
 */
final class HangulShare {
  private HangulShare() {}

  /** {@code ko} or {@code en}. */
  static String language(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long hangul =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL)
            .count();
    return hangul > 0 && hangul * 10 >= letters ? "ko" : "en";
  }
}
