package org.newsmill.model;

import java.util.Arrays;
import java.util.List;

/**
 * The distinct hash buckets of a text's features, in the order of their first occurrence. Binary
 * features: a repeated n-gram counts once. One instance is reused for many texts of one thread; it
 * grows to the largest text seen (4 bytes per feature, at most half full).
 */
final class Features {
  /** Hash of an n-gram before its first code point. */
  static final int GRAM = 0x3C6EF372;

  private static final int WORD = 0x1B873593;
  private static final int TOKEN = 0x5BD1E995;

  private final FeatureSpec spec;
  private final int shift;
  private int[] buckets = new int[256];
  private int size;
  private int[] table = new int[1024];

  Features(FeatureSpec spec) {
    this.spec = spec;
    this.shift = 32 - spec.bucketBits();
  }

  /** Replaces the content by the features of a text and the tokens of the caller. */
  void fill(NormalText text, List<String> tokens) {
    size = 0;
    Arrays.fill(table, 0);
    for (int start = 0; start < text.length(); start++) {
      addGrams(text, start);
      if (spec.wordGrams() > 0 && text.at(start) == ' ') {
        addWords(text, start + 1);
      }
    }
    for (String token : tokens) {
      add(tokenBucket(token));
    }
  }

  int size() {
    return size;
  }

  int get(int index) {
    return buckets[index];
  }

  int[] toArray() {
    return Arrays.copyOf(buckets, size);
  }

  private void addGrams(NormalText text, int start) {
    int hash = GRAM;
    int end = Math.min(text.length(), start + spec.maxGram());
    for (int i = start; i < end; i++) {
      hash = step(hash, text.at(i));
      if (i - start + 1 >= spec.minGram()) {
        add(bucket(hash));
      }
    }
  }

  private void addWords(NormalText text, int start) {
    int hash = WORD;
    int words = 0;
    for (int i = start; i < text.length() && words < spec.wordGrams(); i++) {
      if (text.at(i) == ' ') {
        words++;
        add(bucket(hash));
      }
      hash = step(hash, text.at(i));
    }
  }

  /** Bucket of the words at {@code [start, end)}: the same as {@link #fill} gives it. */
  int wordBucket(NormalText text, int start, int end) {
    int hash = WORD;
    for (int i = start; i < end; i++) {
      hash = step(hash, text.at(i));
    }
    return bucket(hash);
  }

  int tokenBucket(String token) {
    int hash = TOKEN;
    for (int i = 0; i < token.length(); i++) {
      hash = step(hash, token.charAt(i));
    }
    return bucket(hash);
  }

  /** Hash of an n-gram that is longer by a code point. */
  static int step(int hash, int point) {
    int mixed = (hash ^ point) * 0x9E3779B1;
    return mixed ^ (mixed >>> 15);
  }

  /** The finalizer of murmur3 (Austin Appleby, public domain), then the high bits. */
  int bucket(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return (mixed ^ (mixed >>> 16)) >>> shift;
  }

  private void add(int bucket) {
    if (size * 2 >= table.length) {
      grow();
    }
    if (insert(bucket)) {
      if (size == buckets.length) {
        buckets = Arrays.copyOf(buckets, size * 2);
      }
      buckets[size++] = bucket;
    }
  }

  /** Open addressing; 0 marks a free slot, so buckets are kept plus one. */
  private boolean insert(int bucket) {
    int mask = table.length - 1;
    int slot = ((bucket * 0x9E3779B1) >>> 7) & mask;
    while (table[slot] != 0) {
      if (table[slot] == bucket + 1) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    table[slot] = bucket + 1;
    return true;
  }

  private void grow() {
    table = new int[table.length * 2];
    for (int i = 0; i < size; i++) {
      insert(buckets[i]);
    }
  }
}
