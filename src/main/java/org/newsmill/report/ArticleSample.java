package org.newsmill.report;

/**
 * A part of all articles that depends on their ids alone. Ids are hashes: those below a bound are a
 * uniform sample, the same each time, and a smaller sample is part of a larger one.
 *
 * @param bound ids whose first 15 hex digits are a smaller number belong to it
 */
record ArticleSample(long bound) {
  private static final int DIGITS = 15;
  private static final long END = 1L << (4 * DIGITS);

  /** About {@code wanted} of {@code all} articles, or all of them where there are no more. */
  static ArticleSample of(long wanted, long all) {
    return new ArticleSample(wanted >= all ? END : (long) ((double) wanted / all * END));
  }

  /** Whether every article belongs to it. */
  boolean isWhole() {
    return bound == END;
  }

  /** The share of all articles that belongs to it, 0 to 1. */
  double share() {
    return (double) bound / END;
  }

  /** Whether an article belongs to it. */
  boolean has(String articleId) {
    return isWhole() || Long.parseLong(articleId.substring(0, DIGITS), 16) < bound;
  }
}
