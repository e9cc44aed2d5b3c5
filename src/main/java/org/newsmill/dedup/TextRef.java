package org.newsmill.dedup;

import java.util.Comparator;

/**
 * A distinct text.
 *
 * @param hash hash of the body, hexadecimal
 * @param letters length of the folded text
 */
record TextRef(String hash, int letters) implements Comparable<TextRef> {
  private static final Comparator<TextRef> PIVOT_FIRST =
      Comparator.comparingInt(TextRef::letters).reversed().thenComparing(TextRef::hash);

  /** The order of pivots: the longest text, then the smallest hash, comes first. */
  @Override
  public int compareTo(TextRef other) {
    return PIVOT_FIRST.compare(this, other);
  }
}
