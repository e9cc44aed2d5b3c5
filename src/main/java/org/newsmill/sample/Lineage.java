package org.newsmill.sample;

import org.newsmill.sample.Draws.Purpose;

/**
 * What each line is, and of which earlier line it is a copy, told from its index alone.
 *
 * <p>The first line of every block of {@value #BLOCK} is an original, so that a search for an
 * original ends within the block. Edited reprints lie in the block of their original.
 */
final class Lineage {
  static final int BLOCK = 1000;
  private static final int MAX_LEVEL = 6;

  private final long seed;
  private final double[] upTo;

  Lineage(SampleSpec spec) {
    seed = spec.seed();
    SampleSpec.Shares shares = spec.shares();
    upTo = new double[] {shares.broken(), 0, 0, 0, 0};
    double[] rest = {shares.repeated(), shares.copies(), shares.hot(), shares.edited()};
    for (int i = 0; i < rest.length; i++) {
      upTo[i + 1] = upTo[i] + rest[i];
    }
  }

  Kind kindOf(long index) {
    if (index % BLOCK == 0) {
      return Kind.ORIGINAL;
    }
    double u = Draws.of(seed, Purpose.KIND, index).unit();
    if (u < upTo[0]) {
      return Kind.BROKEN;
    } else if (u < upTo[1]) {
      return Kind.REPEATED;
    } else if (u < upTo[2]) {
      return Kind.COPY;
    } else if (u < upTo[3]) {
      return Kind.HOT_COPY;
    }
    return u < upTo[4] ? Kind.EDITED : Kind.ORIGINAL;
  }

  /** The original that the line repeats; the line itself when it repeats none. */
  long sourceOf(long index, Kind kind) {
    return switch (kind) {
      case ORIGINAL, BROKEN -> index;
      case HOT_COPY -> 0;
      case EDITED ->
          originalAt(index - 1 - Draws.of(seed, Purpose.SOURCE, index).below(place(index)));
      case COPY, REPEATED -> originalAt(popular(Draws.of(seed, Purpose.SOURCE, index), index));
    };
  }

  /** A line before {@code index}; multiples of 4^k are met more often, as agencies' stories are. */
  private static long popular(Draws draws, long index) {
    long line = (long) (draws.unit() * index);
    int level = Math.min(MAX_LEVEL, Long.numberOfTrailingZeros(draws.bits()));
    return line >>> (2 * level) << (2 * level);
  }

  private static int place(long index) {
    return (int) (index % BLOCK);
  }

  private long originalAt(long line) {
    long original = line;
    while (kindOf(original) != Kind.ORIGINAL) {
      original--;
    }
    return original;
  }
}
