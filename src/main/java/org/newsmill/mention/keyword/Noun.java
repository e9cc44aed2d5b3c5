package org.newsmill.mention.keyword;

import java.util.Locale;

/**
 * An occurrence of a noun, with everything that is written together with it.
 *
 * @param text as written, without particles
 * @param start offset in code points
 * @param end end, exclusive
 * @param follows whether only a space stands between it and the noun before it
 */
public record Noun(String text, int start, int end, boolean follows, Kind kind) {
  private static final char FIRST_HANGUL = '가';
  private static final char LAST_HANGUL = '힣';

  /** What it does in a phrase. */
  public enum Kind {
    /** May stand alone or in a phrase. */
    COMMON,
    /** Says nothing without the noun behind it, as 생성형 does. */
    BINDING,
    /** Names an organisation, a place or a thing. */
    NAME,
    /** Names a person, who is no part of a phrase. */
    PERSON
  }

  /** A text in lower case; itself where it is all Hangul, as most are. */
  static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && (c < FIRST_HANGUL || c > LAST_HANGUL)) {
        return text.toLowerCase(Locale.ROOT);
      }
    }
    return text;
  }

  /** What of the noun counts: its letters in lower case. */
  String key() {
    return lower(text);
  }
}
