package org.newsmill.extract.line;

/**
 * Which lines a file of rules looks at, by the script they are written in.
 *
 * <p>To add a script: add a constant, say in {@link #in} how its letters are recognised, and name
 * it in the rule file's key {@code script}.
 */
enum Script {
  /** Lines that hold a Hangul syllable. */
  HANGUL,
  /** Lines that hold a Latin letter and no Hangul. */
  LATIN,
  /** All lines. */
  ANY;

  private static final char FIRST_SYLLABLE = '\uAC00';
  private static final char LAST_SYLLABLE = '\uD7A3';

  /** The script of a line in Unicode NFC; {@link #ANY} when it is neither of the others. */
  static Script in(String line) {
    Script found = ANY;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE) {
        return HANGUL;
      }
      if (found == ANY && isLatin(c)) {
        found = LATIN;
      }
    }
    return found;
  }

  /** Whether rules for this script look at a line of the script {@code line}. */
  boolean covers(Script line) {
    return this == ANY || this == line;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '\u00C0' && c <= '\u024F' && c != '\u00D7' && c != '\u00F7');
  }
}
