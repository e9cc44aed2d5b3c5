package org.newsmill.model;

import java.util.Arrays;

/**
 * The hashed features of each position of a sequence. One instance is filled again for every
 * sequence of a thread and grows to the longest.
 */
public final class FeatureRows {
  /** Buckets that no feature is hashed into: they hold the weights of transitions. */
  static final int RESERVED = 64;

  private final int shift;
  private int[] buckets = new int[4096];
  private int[] ends = new int[128];
  private int positions;
  private int size;

  /**
   * Features in {@code 2^bucketBits} buckets.
   *
   * @param bucketBits 8 to 22
   */
  public FeatureRows(int bucketBits) {
    this.shift = 32 - bucketBits;
  }

  /** Forgets all positions. */
  public void clear() {
    positions = 0;
    size = 0;
  }

  /** Adds a feature to the position that {@link #endPosition()} will end. */
  public void add(int template, int value) {
    add(mix(template * 0x9E3779B1 + value));
  }

  /** Adds a feature of two values in their order. */
  public void add(int template, int first, int second) {
    add(mix(mix(template * 0x9E3779B1 + first) * 31 + second));
  }

  /** Adds a feature of three values in their order. */
  public void add(int template, int first, int second, int third) {
    add(mix(mix(mix(template * 0x9E3779B1 + first) * 31 + second) * 31 + third));
  }

  private void add(int hash) {
    if (size == buckets.length) {
      buckets = Arrays.copyOf(buckets, size * 2);
    }
    buckets[size++] = Math.max(RESERVED, hash >>> shift);
  }

  /** Ends a position; the next feature belongs to the one behind it. */
  public void endPosition() {
    if (positions == ends.length) {
      ends = Arrays.copyOf(ends, positions * 2);
    }
    ends[positions++] = size;
  }

  /** Number of positions. */
  public int positions() {
    return positions;
  }

  /** Index of the first bucket of a position. */
  int start(int position) {
    return position == 0 ? 0 : ends[position - 1];
  }

  /** Index behind the last bucket of a position. */
  int end(int position) {
    return ends[position];
  }

  int bucket(int index) {
    return buckets[index];
  }

  int[] toArray(int position) {
    return Arrays.copyOfRange(buckets, start(position), end(position));
  }

  /** The finalizer of murmur3 (Austin Appleby, public domain). */
  private static int mix(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }
}
