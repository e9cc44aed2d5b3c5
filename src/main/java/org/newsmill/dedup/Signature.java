package org.newsmill.dedup;

/**
 * What is known of a text's shingles; made by {@link SignatureScheme}.
 *
 * <p>The arrays are not copied: nobody changes them.
 */
final class Signature {
  private final int letters;
  private final int[] wide;
  private final int[] narrow;

  Signature(int letters, int[] wide, int[] narrow) {
    this.letters = letters;
    this.wide = wide;
    this.narrow = narrow;
  }

  /** Length of the folded text in UTF-16 units. */
  int letters() {
    return letters;
  }

  /** {@value SignatureScheme#HASHES} values; null for short texts. */
  int[] wide() {
    return wide;
  }

  /** The same with several hashes of each shingle; null for long texts. */
  int[] narrow() {
    return narrow;
  }
}
