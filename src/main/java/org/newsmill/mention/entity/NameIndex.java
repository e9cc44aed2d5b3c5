package org.newsmill.mention.entity;

import java.util.BitSet;
import java.util.List;

/**
 * Where names of a table may begin and end in the units of a text, by hashes: no string is made to
 * look a name up. Case and spaces do not count. A name can seem to be there by chance once in 2^60
 * look-ups. Immutable.
 */
final class NameIndex {
  /** No name. */
  static final int NONE = 0;

  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final int LONGEST_POWER = 128;
  private static final long[] POWERS = powers();

  private final long[] hashes;
  private final byte[] values;
  private final BitSet firsts = new BitSet();
  private final BitSet pairs = new BitSet();
  private int longestChars;

  /** An empty index with room for names. */
  NameIndex(int names) {
    int slots = Integer.highestOneBit(Math.max(1, names)) * 4;
    hashes = new long[slots];
    values = new byte[slots];
  }

  private static long[] powers() {
    long[] powers = new long[LONGEST_POWER + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * BASE;
    }
    return powers;
  }

  /**
   * Enters a name; only while the index is built.
   *
   * @param key as {@link EntityTable#key} gives it
   * @param value above {@link #NONE}
   */
  void put(String key, int value) {
    if (key.isEmpty() || key.length() > LONGEST_POWER) {
      return;
    }
    long hash = hash(key);
    int slot = slot(hash);
    hashes[slot] = hash;
    values[slot] = (byte) value;
    firsts.set(key.charAt(0));
    if (key.length() > 1) {
      pairs.set(pair(key.charAt(0), key.charAt(1)));
    }
    longestChars = Math.max(longestChars, key.length());
  }

  /** Hashes of the texts of units, for {@link #joined}. */
  static long[] hashes(List<Unit> units) {
    long[] hashes = new long[units.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(units.get(i).text());
    }
    return hashes;
  }

  /** Hash of two texts behind each other. */
  static long joined(long hash, long next, int nextChars) {
    return hash * POWERS[nextChars] + next;
  }

  /** Length of the longest name. */
  int longestChars() {
    return longestChars;
  }

  /** Whether a name may begin with a text. */
  boolean mayBegin(String text) {
    char first = lower(text.charAt(0));
    return text.length() == 1 ? firsts.get(first) : pairs.get(pair(first, lower(text.charAt(1))));
  }

  /** Value of the name with a hash, or {@link #NONE}. */
  int value(long hash) {
    return values[slot(hash)];
  }

  /** Where a hash is, or would be. */
  private int slot(long hash) {
    int slot = (int) ((hash * BASE) >>> 32) & (hashes.length - 1);
    while (values[slot] != NONE && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  private static long hash(String text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * BASE + lower(text.charAt(i)) + 1;
    }
    return hash;
  }

  private static int pair(char first, char second) {
    return (first * 0x9E3B + second * 0x6D2B) & 0x3FFFF;
  }

  /** Most characters are Hangul, which has no case. */
  static char lower(char c) {
    return c >= 0xAC00 && c <= 0xD7A3 ? c : Character.toLowerCase(c);
  }
}
