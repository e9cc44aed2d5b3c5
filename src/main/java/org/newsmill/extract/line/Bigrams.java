package org.newsmill.extract.line;

/**
 * Which pairs of neighbouring characters a text may hold, as a Bloom filter of one hash in 512
 * bits: most searches for a text that is not there end before they begin.
 */
final class Bigrams {
  private static final int WORDS = 8;
  private static final int MULTIPLIER = 0x9E3779B1;
  private static final int SHIFT = Integer.SIZE - 9;

  private final long[] bits = new long[WORDS];

  private Bigrams() {}

  /** The pairs of a text. */
  static Bigrams of(String text) {
    Bigrams bigrams = new Bigrams();
    for (int i = 1; i < text.length(); i++) {
      int bit = ((text.charAt(i - 1) << Character.SIZE | text.charAt(i)) * MULTIPLIER) >>> SHIFT;
      bigrams.bits[bit / Long.SIZE] |= 1L << bit;
    }
    return bigrams;
  }

  /** Whether the text of these may hold all pairs of another; false is certain. */
  boolean mayHoldAll(Bigrams other) {
    for (int i = 0; i < WORDS; i++) {
      if ((other.bits[i] & ~bits[i]) != 0) {
        return false;
      }
    }
    return true;
  }
}
