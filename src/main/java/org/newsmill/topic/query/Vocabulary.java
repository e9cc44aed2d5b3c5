package org.newsmill.topic.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words that some queries ask for, numbered from 0 in the order in which they were met. Open
 * addressing; a look-up touches the word itself only where it is longer than four chars, since
 * shorter ones are their own key.
 */
final class Vocabulary {
  /** Of a word that no query asks for. */
  static final int NONE = -1;

  private static final int CHAR_BITS = 16;
  private static final int KEY_CHARS = 4;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** A char of no text marks the keys of long words. */
  private static final long LONG_WORD = 0xFFFFL << 48;

  private final List<String> words = new ArrayList<>();
  private long[] keys = new long[64];
  private int[] numbers = new int[64];

  Vocabulary() {
    Arrays.fill(numbers, NONE);
  }

  /** The number of a word, which it gets now unless it has one. */
  int add(String word) {
    int known = number(word);
    if (known != NONE) {
      return known;
    }
    words.add(word);
    if (words.size() * 2 > keys.length) {
      grow();
    }
    put(key(word), words.size() - 1);
    return words.size() - 1;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    Arrays.fill(numbers, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != NONE) {
        put(oldKeys[i], oldNumbers[i]);
      }
    }
  }

  private void put(long key, int number) {
    int slot = slot(key);
    while (numbers[slot] != NONE) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    numbers[slot] = number;
  }

  private int slot(long key) {
    return (int) ((key * SPREAD) >>> 32) & (keys.length - 1);
  }

  /** The number of a word, or {@link #NONE}. */
  int number(String word) {
    long key = key(word);
    boolean isHash = word.length() > KEY_CHARS;
    for (int slot = slot(key); numbers[slot] != NONE; slot = (slot + 1) & (keys.length - 1)) {
      if (keys[slot] == key && (!isHash || words.get(numbers[slot]).equals(word))) {
        return numbers[slot];
      }
    }
    return NONE;
  }

  private static long key(String word) {
    if (word.length() > KEY_CHARS) {
      return LONG_WORD | (word.hashCode() & 0xFFFFFFFFL);
    }
    long key = 0;
    for (int i = 0; i < word.length(); i++) {
      key = (key << CHAR_BITS) | word.charAt(i);
    }
    return key;
  }

  String word(int number) {
    return words.get(number);
  }

  int size() {
    return words.size();
  }
}
