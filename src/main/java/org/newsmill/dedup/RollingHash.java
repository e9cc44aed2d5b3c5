package org.newsmill.dedup;

/**
 * 64-bit hashes of all substrings of one length of a text, each from the one before it by two
 * multiplications (Karp and Rabin 1987, doi:10.1147/rd.312.0249, modulo 2^64, then mixed, because
 * the low bits of the polynomial alone depend on few characters).
 *
 * <p>Hashes are stored in signatures: a change needs a new {@link SignatureScheme#VERSION}.
 */
final class RollingHash {
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final int width;
  private final long leaving;

  /** Hashes of substrings of {@code width} UTF-16 units, at least 1. */
  RollingHash(int width) {
    this.width = width;
    long power = 1;
    for (int i = 1; i < width; i++) {
      power *= BASE;
    }
    leaving = power;
  }

  /** Number of substrings of a text of so many units. */
  int count(int length) {
    return Math.max(0, length - width + 1);
  }

  /** State before the first substring: give it to {@link #roll} with position 0. */
  long start(char[] text) {
    long state = 0;
    for (int i = 0; i < width - 1 && i < text.length; i++) {
      state = state * BASE + text[i];
    }
    return state;
  }

  /** State that holds the substring at {@code position}. */
  long roll(long state, char[] text, int position) {
    long kept = position == 0 ? state : state - text[position - 1] * leaving;
    return kept * BASE + text[position + width - 1];
  }

  /** The hash of the substring that the state holds. */
  static long mix(long state) {
    long h = (state ^ (state >>> 32)) * 0xD6E8FEB86659FD93L;
    return h ^ (h >>> 32);
  }

  /** All hashes, in the order of the text. */
  long[] all(char[] text) {
    long[] hashes = new long[count(text.length)];
    long state = start(text);
    for (int i = 0; i < hashes.length; i++) {
      state = roll(state, text, i);
      hashes[i] = mix(state);
    }
    return hashes;
  }
}
