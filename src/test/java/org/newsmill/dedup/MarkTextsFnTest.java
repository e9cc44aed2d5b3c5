package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.BitSetCoder;
import org.apache.beam.sdk.util.CoderUtils;
import org.junit.jupiter.api.Test;
import org.newsmill.text.ContentHash;

class MarkTextsFnTest {
  private static final MarkTextsFn MARK = new MarkTextsFn();

  @Test
  void missesNoText() {
    Map<Integer, BitSet> marks = marks(0, 20_000);
    assertTrue(IntStream.range(0, 20_000).allMatch(i -> MarkTextsFn.holds(marks, hash(i))));
  }

  @Test
  void takesFewOthers_forTextsThatWerePutIn() {
    Map<Integer, BitSet> marks = marks(0, 20_000);
    long taken =
        IntStream.range(20_000, 40_000).filter(i -> MarkTextsFn.holds(marks, hash(i))).count();
    assertTrue(taken < 40, () -> taken + " of 20,000, expected are 12");
  }

  @Test
  void holdsNothing_whenNothingWasPutIn() {
    assertFalse(MarkTextsFn.holds(Map.of(), hash(1)));
    BitSet empty = MARK.mergeAccumulators(List.of(MARK.createAccumulator()));
    assertFalse(MarkTextsFn.holds(Map.of(MarkTextsFn.part(hash(1)), empty), hash(1)));
  }

  @Test
  void partsAreAllUsed_andFitASortBuffer() throws Exception {
    Map<Integer, BitSet> marks = marks(0, 20_000);
    assertEquals(
        IntStream.range(0, MarkTextsFn.PARTS).boxed().collect(Collectors.toSet()), marks.keySet());
    for (BitSet part : marks.values()) {
      byte[] bytes = CoderUtils.encodeToByteArray(BitSetCoder.of(), part);
      assertEquals(part, CoderUtils.decodeFromByteArray(BitSetCoder.of(), bytes));
      assertTrue(bytes.length <= 600_000, () -> bytes.length + " bytes");
    }
  }

  @Test
  void accumulatorsMakeTheSameMarks_inWhateverOrder() {
    Map<Integer, BitSet> whole = marks(0, 300);
    whole.forEach(
        (part, marks) ->
            assertEquals(
                marks,
                MARK.mergeAccumulators(
                    List.of(
                        marks(200, 300).get(part),
                        marks(0, 200).get(part),
                        marks(50, 190).get(part)))));
  }

  private static Map<Integer, BitSet> marks(int from, int to) {
    Map<Integer, BitSet> parts = new TreeMap<>();
    for (int i = from; i < to; i++) {
      BitSet marks =
          parts.computeIfAbsent(MarkTextsFn.part(hash(i)), p -> MARK.createAccumulator());
      parts.put(MarkTextsFn.part(hash(i)), MARK.addInput(marks, hash(i)));
    }
    return parts;
  }

  private static String hash(int text) {
    return ContentHash.of("text " + text);
  }
}
