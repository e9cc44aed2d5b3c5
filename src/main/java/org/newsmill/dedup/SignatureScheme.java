package org.newsmill.dedup;

import java.util.Arrays;

/**
 * Signatures of texts: {@value #HASHES} values each, two of which are equal with a probability of
 * the Jaccard similarity of the texts' shingles (character {@value #SHINGLE}-grams of the folded
 * text). Standard error of an estimate at similarity J: sqrt(J (1 - J) / 128), at most .044.
 *
 * <p>A one-permutation MinHash (Li, Owen and Zhang 2012, arXiv:1208.1259) with optimal
 * densification (Shrivastava 2017, PMLR 70:3154): each shingle is hashed once, into one of as many
 * bins as there are values. Below {@value #SHORT} shingles the bins would be mostly borrowed, so
 * short texts hash each shingle {@value #FOLDS} times, which costs an eighth of the classic MinHash
 * with {@value #HASHES} functions. The two forms cannot be compared; texts below {@value #BOTH}
 * shingles carry both, so that no two texts of which one has at least half of the other's shingles
 * miss each other.
 *
 * <p>No set of shingles is built; time is linear in the text.
 */
final class SignatureScheme {
  /** Stored with every signature; signatures of different versions are never compared. */
  static final String VERSION = "oph128-char5-1";

  static final int HASHES = 128;
  static final int SHINGLE = 5;
  static final int SHORT = 256;
  static final int BOTH = 2 * SHORT;

  private static final int FOLDS = 16;
  private static final RollingHash ROLLING = new RollingHash(SHINGLE);

  private SignatureScheme() {}

  /** The signature; without values when the text is shorter than a shingle. */
  static Signature sign(char[] folded) {
    int shingles = ROLLING.count(folded.length);
    return new Signature(
        folded.length,
        shingles >= SHORT ? bins(folded, 1) : null,
        shingles > 0 && shingles < BOTH ? bins(folded, FOLDS) : null);
  }

  /** The upper seven bits of a hash choose the bin, the lower 31 are its value. */
  private static int[] bins(char[] folded, int folds) {
    int[] bins = new int[HASHES];
    Arrays.fill(bins, Integer.MAX_VALUE);
    int shingles = ROLLING.count(folded.length);
    long state = ROLLING.start(folded);
    for (int i = 0; i < shingles; i++) {
      state = ROLLING.roll(state, folded, i);
      for (int fold = 0; fold < folds; fold++) {
        long hash = RollingHash.mix(state + fold * 0xBF58476D1CE4E5B9L);
        int bin = (int) (hash >>> 57);
        bins[bin] = Math.min(bins[bin], (int) hash & Integer.MAX_VALUE);
      }
    }
    return densify(bins);
  }

  /** Each empty bin borrows from a full one that a hash of both numbers chooses. */
  private static int[] densify(int[] bins) {
    int[] dense = bins.clone();
    for (int bin = 0; bin < HASHES; bin++) {
      for (int attempt = 1; dense[bin] == Integer.MAX_VALUE; attempt++) {
        long draw = RollingHash.mix((bin * 0x100000001B3L + attempt) * 0x9E3779B97F4A7C15L);
        int lender = (int) (draw >>> 57);
        dense[bin] = bins[lender];
      }
    }
    return dense;
  }
}
