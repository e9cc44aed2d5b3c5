package org.newsmill.extract.cue;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a pattern whose matches begin with one of few characters. These are looked for first, so
 * that a text that has none of them costs a look at each of its characters, and not one at each
 * alternative of the pattern.
 */
public final class Finder {
  private final Pattern pattern;
  private final BitSet first;

  private Finder(Pattern pattern, BitSet first) {
    this.pattern = pattern;
    this.first = first;
  }

  /**
   * A finder.
   *
   * @param first characters of which one begins each match, in any case
   */
  public static Finder of(Pattern pattern, String first) {
    BitSet wanted = new BitSet();
    first.chars().forEach(c -> wanted.set(folded(c)));
    BitSet all = new BitSet();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      all.set(c, wanted.get(folded(c)));
    }
    return new Finder(pattern, all);
  }

  /** As {@link Pattern#UNICODE_CASE} compares. */
  private static int folded(int c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** What {@link Matcher#find()} finds first; null when it finds nothing. */
  public String find(String text) {
    Matcher matcher = null;
    for (int i = 0; i < text.length(); i++) {
      if (first.get(text.charAt(i))) {
        if (matcher == null) {
          // What stands before counts for lookbehind and for ^, as when the whole is searched.
          matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }
        if (matcher.region(i, text.length()).lookingAt()) {
          return matcher.group();
        }
      }
    }
    return null;
  }

  /** Whether the pattern is in the text. */
  public boolean in(String text) {
    return find(text) != null;
  }
}
