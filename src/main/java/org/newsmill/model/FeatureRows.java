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
  private final UsedRows used;
  private int[] features = new int[4096];
  private int[] ends = new int[128];
  private int positions;
  private int size;

  /**
   * Features in {@code 2^bucketBits} buckets, by bucket, for a training.
   *
   * @param bucketBits 8 to 22
   */
  public FeatureRows(int bucketBits) {
    this(bucketBits, null);
  }

  /** Features by their place among the rows that hold a weight; others are left out. */
  FeatureRows(int bucketBits, UsedRows used) {
    this.shift = 32 - bucketBits;
    this.used = used;
  }

  /** Forgets all positions. */
  public void clear() {
    positions = 0;
    size = 0;
  }

  /** Number of a feature, which holds as long as this instance; negative where it is left out. */
  public int id(int template, int value) {
    return id(mix(template * 0x9E3779B1 + value));
  }

  /** Number of a feature of two values in their order. */
  public int id(int template, int first, int second) {
    return id(mix(mix(template * 0x9E3779B1 + first) * 31 + second));
  }

  /** Number of a feature of three values in their order. */
  public int id(int template, int first, int second, int third) {
    return id(mix(mix(mix(template * 0x9E3779B1 + first) * 31 + second) * 31 + third));
  }

  private int id(int hash) {
    int bucket = Math.max(RESERVED, hash >>> shift);
    return used == null ? bucket : used.place(bucket);
  }

  /**
   * Adds a feature to the position that {@link #endPosition()} will end.
   *
   * @param id by this instance's {@code id}; a negative one adds nothing
   */
  public void add(int id) {
    if (id >= 0) {
      if (size == features.length) {
        features = Arrays.copyOf(features, size * 2);
      }
      features[size++] = id;
    }
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

  /** Index of the first feature of a position. */
  int start(int position) {
    return position == 0 ? 0 : ends[position - 1];
  }

  /** Index behind the last feature of a position. */
  int end(int position) {
    return ends[position];
  }

  /** The features of all positions behind each other. */
  int[] features() {
    return features;
  }

  int[] toArray(int position) {
    return Arrays.copyOfRange(features, start(position), end(position));
  }

  /** The finalizer of murmur3 (Austin Appleby, public domain). */
  private static int mix(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }
}
