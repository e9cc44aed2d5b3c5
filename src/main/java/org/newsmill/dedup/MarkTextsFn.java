package org.newsmill.dedup;

import java.util.BitSet;
import java.util.Map;
import org.apache.beam.sdk.coders.BitSetCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine;

/**
 * Texts by their hashes, as a filter that fits a side input however many they are: {@value #PARTS}
 * parts of {@value #PART_BITS} bits, 4 MB in all (Bloom 1970, doi:10.1145/362686.362692, with one
 * function). No text is missing; of the texts that were not put in, {@link #holds} is right about
 * all but the share of the bits that are set: a hundredth with 300,000 texts, a quarter with ten
 * million. A part fits the sort buffer of a Flink worker with little memory, the whole would not.
 */
final class MarkTextsFn extends Combine.CombineFn<String, BitSet, BitSet> {
  static final int PARTS = 8;
  static final int PART_BITS = 1 << 22;

  private static final int HEX_DIGITS = 8;
  private static final int HEX = 16;

  /** The part in which a text is marked: the key to combine by. */
  static int part(String hash) {
    return prefix(hash) >>> 29;
  }

  /** Whether the text may be among those that were put in. */
  static boolean holds(Map<Integer, BitSet> parts, String hash) {
    BitSet marks = parts.get(part(hash));
    return marks != null && marks.get(place(hash));
  }

  private static int place(String hash) {
    return prefix(hash) & (PART_BITS - 1);
  }

  private static int prefix(String hash) {
    return Integer.parseUnsignedInt(hash, 0, HEX_DIGITS, HEX);
  }

  @Override
  public BitSet createAccumulator() {
    return new BitSet();
  }

  @Override
  public BitSet addInput(BitSet marks, String hash) {
    marks.set(place(hash));
    return marks;
  }

  @Override
  public BitSet mergeAccumulators(Iterable<BitSet> parts) {
    BitSet all = new BitSet();
    parts.forEach(all::or);
    return all;
  }

  @Override
  public BitSet extractOutput(BitSet marks) {
    return marks;
  }

  @Override
  public Coder<BitSet> getAccumulatorCoder(CoderRegistry registry, Coder<String> input) {
    return BitSetCoder.of();
  }

  @Override
  public Coder<BitSet> getDefaultOutputCoder(CoderRegistry registry, Coder<String> input) {
    return BitSetCoder.of();
  }
}
