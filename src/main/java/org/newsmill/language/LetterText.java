package org.newsmill.language;

/**
 * A text as the language models read it: the letters of one writing system with their marks, all
 * else (digits, punctuation, letters of other scripts) as one space. Web and mail addresses say
 * nothing of the language around them and are left out.
 */
public final class LetterText {
  private LetterText() {}

  /**
   * The letters of the writing system that most letters of a text are of, which is how training
   * texts are read.
   */
  public static String ofMainScript(String text) {
    LetterCounts letters = LetterCounts.of(text, 0, text.length());
    WritingSystem main = WritingSystem.LATIN;
    for (WritingSystem system : WritingSystem.values()) {
      main = letters.of(system) > letters.of(main) ? system : main;
    }
    return of(text, 0, text.length(), main);
  }

  /**
   * The letters of a writing system.
   *
   * @param start where to begin, UTF-16 offset
   * @param end where to end, exclusive
   */
  static String of(String text, int start, int end, WritingSystem system) {
    StringBuilder letters = new StringBuilder(end - start);
    boolean space = true;
    for (int i = start; i < end; ) {
      int next = endOfAddress(text, i, end);
      int point = next > i ? ' ' : text.codePointAt(i);
      i = next > i ? next : i + Character.charCount(point);
      if (WritingSystem.of(point) == system || (!space && isPart(point))) {
        letters.appendCodePoint(point);
        space = false;
      } else if (!space) {
        letters.append(' ');
        space = true;
      }
    }
    return letters.toString();
  }

  /** Marks, and the vowels and final consonants of decomposed Hangul. */
  private static boolean isPart(int point) {
    if (point < 0x300) {
      return false;
    }
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || (point >= 0x1160 && point <= 0x11FF);
  }

  /** Where the address that begins here ends; {@code start} when none does. */
  static int endOfAddress(String text, int start, int end) {
    if (!isVisibleAscii(text.charAt(start))
        || (start > 0 && isVisibleAscii(text.charAt(start - 1)))) {
      return start;
    }
    int stop = start;
    boolean address = false;
    while (stop < end && isVisibleAscii(text.charAt(stop))) {
      address |=
          text.charAt(stop) == '@' || text.startsWith("://", stop) || text.startsWith("www.", stop);
      stop++;
    }
    return address ? stop : start;
  }

  private static boolean isVisibleAscii(char c) {
    return c > ' ' && c < 0x7F;
  }
}
