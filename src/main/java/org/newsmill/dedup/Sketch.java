package org.newsmill.dedup;

import java.nio.ByteBuffer;

/**
 * The four lowest bits of each value of a signature: enough to estimate a similarity, and small
 * enough to travel with every band (b-bit MinHash, Li and König 2010, doi:10.1145/1772690.1772759).
 * Two unrelated values agree with a probability of 1/16, which the estimate corrects; its standard
 * error at similarity J grows by the factor 16/15.
 */
final class Sketch {
  static final int WORDS = SignatureScheme.HASHES / 16;
  private static final long LOWEST = 0x1111111111111111L;

  private final long[] wide;
  private final long[] narrow;

  private Sketch(long[] wide, long[] narrow) {
    this.wide = wide;
    this.narrow = narrow;
  }

  /** Sketch out of its bytes, each null or eight words in network order. */
  static Sketch of(ByteBuffer wide, ByteBuffer narrow) {
    return new Sketch(words(wide), words(narrow));
  }

  static Sketch of(Signature signature) {
    return new Sketch(pack(signature.wide()), pack(signature.narrow()));
  }

  long[] wide() {
    return wide;
  }

  long[] narrow() {
    return narrow;
  }

  /** Whether both have a form of signature in common. */
  boolean isComparable(Sketch other) {
    return (narrow != null && other.narrow != null) || (wide != null && other.wide != null);
  }

  /**
   * Estimated Jaccard similarity, 0 to 1; 0 for a short and a long text, which have no signature in
   * common and a similarity below a half.
   */
  double similarity(Sketch other) {
    if (narrow != null && other.narrow != null) {
      return similarity(narrow, other.narrow);
    }
    return wide != null && other.wide != null ? similarity(wide, other.wide) : 0;
  }

  private static double similarity(long[] a, long[] b) {
    int unequal = 0;
    for (int i = 0; i < WORDS; i++) {
      long bits = a[i] ^ b[i];
      bits |= bits >>> 1;
      bits |= bits >>> 2;
      unequal += Long.bitCount(bits & LOWEST);
    }
    double equal = 1 - unequal / (double) SignatureScheme.HASHES;
    return Math.max(0, (equal * 16 - 1) / 15);
  }

  private static long[] words(ByteBuffer bytes) {
    if (bytes == null) {
      return null;
    }
    long[] words = new long[WORDS];
    bytes.duplicate().asLongBuffer().get(words);
    return words;
  }

  private static long[] pack(int[] values) {
    if (values == null) {
      return null;
    }
    long[] words = new long[WORDS];
    for (int i = 0; i < values.length; i++) {
      words[i / 16] |= (values[i] & 15L) << (i % 16 * 4);
    }
    return words;
  }
}
