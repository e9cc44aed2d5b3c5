package org.newsmill.mention.entity;

/**
 * What the tagger gives one tag: a morpheme, a noun of a compound, or a mark.
 *
 * @param text as it stands in the text
 * @param start offset in code points
 * @param end end, exclusive, in code points
 * @param tag Sejong tag; {@link #MARK} for what the analyzer leaves out
 * @param spaced whether white space or the text's start stands before it
 * @param line whether a line or the text begins with it
 */
public record Unit(String text, int start, int end, String tag, boolean spaced, boolean line) {
  /** Tag of punctuation and signs. */
  public static final String MARK = "S";

  /** Whether it can be part of a name: a noun, a number, foreign letters, a name suffix. */
  public boolean nominal() {
    return tag.startsWith("N")
        || tag.equals("SL")
        || tag.equals("SN")
        || tag.equals("SH")
        || tag.equals("XSN")
        || tag.equals("XPN")
        || tag.equals("XR")
        || tag.equals("UNKNOWN");
  }

  /** Whether it is a particle. */
  public boolean particle() {
    return tag.startsWith("J");
  }
}
