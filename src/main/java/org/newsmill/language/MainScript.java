package org.newsmill.language;

/**
 * Chooses the writing system that decides the language of a sentence. Names and terms in Latin
 * letters are at home in sentences of every script, so Latin needs more than most letters.
 */
final class MainScript {
  /** Another script with so large a share of the Latin letters is not outweighed by them. */
  private static final double SHARE_BESIDE_LATIN = 0.4;

  /** Less than this share does not make even a list of names a sentence of the other script. */
  private static final double TRACE_BESIDE_LATIN = 0.1;

  /** So many words of small letters make a sentence a Latin one in spite of another script. */
  private static final int SMALL_WORDS = 3;

  /** Han belongs to the Hangul or Kana beside it unless there is so many times as much of it. */
  private static final int FEW_IN_HAN = 8;

  private static final String OPENING = "([\u201C\u2018\u300C\u300E";
  private static final String CLOSING = ")]\u201D\u2019\u300D\u300F";
  private static final WritingSystem[] SYSTEMS = WritingSystem.values();

  private MainScript() {}

  /** The writing system of the sentence between two UTF-16 offsets; null without letters. */
  static WritingSystem of(LetterCounts letters, String text, int start, int end) {
    WritingSystem other = null;
    int most = 0;
    for (WritingSystem system : SYSTEMS) {
      int weight = letters.weight(system) + adopted(letters, system);
      if (system != WritingSystem.LATIN && weight > most) {
        other = system;
        most = weight;
      }
    }
    int latin = letters.of(WritingSystem.LATIN);
    if (other == null) {
      return latin > 0 ? WritingSystem.LATIN : null;
    }
    boolean outweighed =
        most < TRACE_BESIDE_LATIN * latin
            || (most < SHARE_BESIDE_LATIN * latin && readsAsLatin(text, start, end));
    return outweighed ? WritingSystem.LATIN : other;
  }

  /** The weight of the Han letters that a script adopts. */
  private static int adopted(LetterCounts letters, WritingSystem system) {
    int hangul = letters.of(WritingSystem.HANGUL);
    int kana = letters.of(WritingSystem.KANA);
    int han = letters.of(WritingSystem.HAN);
    if (Math.max(hangul, kana) * FEW_IN_HAN < han) {
      return 0;
    }
    return system == (hangul >= kana ? WritingSystem.HANGUL : WritingSystem.KANA)
        ? letters.weight(WritingSystem.HAN)
        : 0;
  }

  /**
   * Whether the Latin letters are a sentence rather than names: they have words of small letters,
   * and the other script stands in brackets or quotation marks, or against several such words.
   */
  private static boolean readsAsLatin(String text, int start, int end) {
    int small = 0;
    int depth = 0;
    boolean outside = false;
    int word = start;
    for (int i = start; i <= end; i++) {
      char c = i < end ? text.charAt(i) : ' ';
      if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
        small += isSmallLatin(text, word, i) ? 1 : 0;
        word = i + 1;
        depth += OPENING.indexOf(c) >= 0 ? 1 : 0;
        depth -= depth > 0 && CLOSING.indexOf(c) >= 0 ? 1 : 0;
      } else if (depth == 0 && isForeign(c)) {
        outside = true;
      }
    }
    return small >= (outside ? SMALL_WORDS : 1);
  }

  /** Whether a word has two letters or more, all of them small Latin ones. */
  private static boolean isSmallLatin(String text, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isForeign(c) || Character.isUpperCase(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters >= 2;
  }

  private static boolean isForeign(char c) {
    return Character.isLetter(c) && WritingSystem.of(c) != WritingSystem.LATIN;
  }
}
