package org.newsmill.model;

/**
 * Which features of a text a model sees. Stored in the header of a model file, so that training and
 * prediction cannot disagree.
 *
 * @param minGram shortest character n-gram, in code points, 1 or more
 * @param maxGram longest character n-gram, in code points, {@code minGram} to 8
 * @param wordGrams longest word n-gram (words are what whitespace separates): 0 for none, at most 3
 * @param bucketBits features are hashed into {@code 2^bucketBits} buckets, 8 to 22
 * @param leadChars only so many code points from the start of the normalised text are read, 0 for
 *     all
 * @param tokens name of the tokenizer whose tokens the caller passes along, "" where none is wanted
 */
public record FeatureSpec(
    int minGram, int maxGram, int wordGrams, int bucketBits, int leadChars, String tokens) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException names the value and what is allowed
   */
  public FeatureSpec {
    require(minGram >= 1 && minGram <= maxGram, "minGram", minGram, "1 to maxGram");
    require(maxGram <= 8, "maxGram", maxGram, "minGram to 8");
    require(wordGrams >= 0 && wordGrams <= 3, "wordGrams", wordGrams, "0 to 3");
    require(bucketBits >= 8 && bucketBits <= 22, "bucketBits", bucketBits, "8 to 22");
    require(leadChars >= 0, "leadChars", leadChars, "0 or more");
    if (tokens == null) {
      throw new IllegalArgumentException("tokens is null: give \"\" for none");
    }
  }

  /** Number of buckets. */
  public int buckets() {
    return 1 << bucketBits;
  }

  private static void require(boolean ok, String name, int value, String allowed) {
    if (!ok) {
      throw new IllegalArgumentException(name + " is " + value + ", allowed: " + allowed);
    }
  }
}
