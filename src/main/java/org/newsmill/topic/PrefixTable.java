package org.newsmill.topic;

import java.util.Collection;

/**
 * Words, to find the longest that a text begins with at a place. Cost: a few nanoseconds a
 * character and no memory, as hashes of prefixes grow with them. Immutable.
 */
final class PrefixTable {
  private static final int MIN_CHARS = 2;
  private static final int SPREAD = 0x9E3779B1;

  private final String[] slots;
  private final int shift;
  private final int maxChars;

  /** A table of words; those of one character are left out. */
  PrefixTable(Collection<String> words) {
    int bits = 33 - Integer.numberOfLeadingZeros(2 * words.size());
    this.slots = new String[1 << bits];
    this.shift = 32 - bits;
    int longest = 0;
    for (String word : words) {
      if (word.length() >= MIN_CHARS) {
        slots[free(word.hashCode())] = word;
        longest = Math.max(longest, word.length());
      }
    }
    this.maxChars = longest;
  }

  private int free(int hash) {
    int slot = slot(hash);
    while (slots[slot] != null) {
      slot = after(slot);
    }
    return slot;
  }

  private int slot(int hash) {
    return (hash * SPREAD) >>> shift;
  }

  private int after(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  /** The longest word at {@code [start, ..)} that does not pass the end, null for none. */
  String longest(char[] text, int start, int end) {
    String longest = null;
    int hash = 0;
    int stop = Math.min(end, start + maxChars);
    for (int i = start; i < stop; i++) {
      hash = 31 * hash + text[i]; // as String.hashCode does
      String word = i - start + 1 < MIN_CHARS ? null : find(hash, text, start, i + 1);
      longest = word == null ? longest : word;
    }
    return longest;
  }

  private String find(int hash, char[] text, int start, int end) {
    for (int slot = slot(hash); slots[slot] != null; slot = after(slot)) {
      if (slots[slot].hashCode() == hash && equal(slots[slot], text, start, end)) {
        return slots[slot];
      }
    }
    return null;
  }

  private static boolean equal(String word, char[] text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (word.charAt(i - start) != text[i]) {
        return false;
      }
    }
    return true;
  }
}
