package org.newsmill.sample;

/** What a word changes in its surroundings: Korean particles, the English article. */
final class Grammar {
  private static final String CLOSING = "’”)]'\"";
  private static final String DIGITS_WITH_FINAL = "013678";
  private static final int RIEUL = 8;

  private Grammar() {}

  /**
   * Appends the form of a particle that fits the word before it.
   *
   * @param particle the form after a final consonant: 은, 이, 을, 과 or 으로
   */
  static void appendParticle(StringBuilder text, String particle) {
    int last = text.length() - 1;
    while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    int finalConsonant = finalConsonant(text.charAt(last));
    boolean open = finalConsonant == 0;
    switch (particle) {
      case "은" -> text.append(open ? "는" : "은");
      case "이" -> text.append(open ? "가" : "이");
      case "을" -> text.append(open ? "를" : "을");
      case "과" -> text.append(open ? "와" : "과");
      case "으로" -> text.append(open || finalConsonant == RIEUL ? "로" : "으로");
      default -> throw new IllegalArgumentException("unknown particle " + particle);
    }
  }

  /** Makes "a" before the word at {@code start} "an" where the word starts with a vowel. */
  static void fitArticle(StringBuilder text, int start) {
    boolean afterArticle =
        start >= 2
            && start < text.length()
            && text.charAt(start - 1) == ' '
            && (text.charAt(start - 2) == 'a' || text.charAt(start - 2) == 'A')
            && (start == 2 || !Character.isLetter(text.charAt(start - 3)));
    if (afterArticle && "aeiou".indexOf(text.charAt(start)) >= 0) {
      text.insert(start - 1, 'n');
    }
  }

  /** Index of the final consonant of a Hangul syllable or of a digit's name; 0 for none. */
  private static int finalConsonant(char c) {
    if (c >= '가' && c <= '힣') {
      return (c - '가') % 28;
    }
    if (DIGITS_WITH_FINAL.indexOf(c) < 0) {
      return 0;
    }
    return c == '1' || c == '7' || c == '8' ? RIEUL : 1;
  }
}
