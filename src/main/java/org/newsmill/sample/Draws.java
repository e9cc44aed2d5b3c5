package org.newsmill.sample;

import java.util.SplittableRandom;

/**
 * Numbers drawn for one purpose of one record. They depend on the seed, the purpose and the
 * record's index only, so every record can be made by itself, in any order and again.
 */
final class Draws {
  /** What is decided; the salts are part of the corpus and never change. */
  enum Purpose {
    KIND(1),
    SOURCE(2),
    FACTS(3),
    TEXT(4),
    COPY(5),
    DEFECT(6),
    BURSTS(7);

    private final long salt;

    Purpose(long salt) {
      this.salt = salt;
    }
  }

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private Draws(SplittableRandom random) {
    this.random = random;
  }

  static Draws of(long seed, Purpose purpose, long index) {
    long ofPurpose = mix(mix(seed) + STEP * purpose.salt);
    return new Draws(new SplittableRandom(mix(ofPurpose + STEP * (index + 1))));
  }

  /** 64 uniform bits. */
  long bits() {
    return random.nextLong();
  }

  /** A whole number from 0 to {@code bound} - 1; {@code bound} is 1 to 2^31 - 1. */
  int below(int bound) {
    return (int) (((bits() >>> 32) * bound) >>> 32);
  }

  /** A number from 0, included, to 1, excluded. */
  double unit() {
    return (bits() >>> 11) * 0x1p-53;
  }

  /** The finalizer of SplitMix64 (doi:10.1145/2660193.2660195), which spreads near seeds. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
