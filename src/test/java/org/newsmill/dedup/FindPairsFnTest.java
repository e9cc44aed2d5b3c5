package org.newsmill.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.newsmill.outcome.GroupEncoded;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.CapCount;
import org.newsmill.record.TextIndex;
import org.newsmill.record.TextPair;
import org.newsmill.testing.Pipelines;

class FindPairsFnTest {
  private static final long BAND = 1;
  private static final long WINDOW = 2;

  @Test
  void pairsEachTextWithTheLongest_withinTheCaps() {
    assertPairs(4, 4, List.of("t3-t0", "t3-t1", "t3-t2"));
  }

  @Test
  void countsTextsBeyondTheCapOfABand() {
    assertPairs(3, 4, List.of("t3-t0", "t3-t1", "t3-t2"), cap("texts_in_overfull_bands", 1));
  }

  @Test
  void countsWindowsThatTooManyTextsShare() {
    assertPairs(4, 3, List.of("t3-t0", "t3-t1", "t3-t2"), cap("windows_too_common", 1));
  }

  @Test
  void countsBoth_andLeavesOutWhatNeitherFinds() {
    assertPairs(
        2, 3, List.of("t3-t2"), cap("texts_in_overfull_bands", 2), cap("windows_too_common", 1));
  }

  /** Four texts of equal sketches share a band and a window. */
  private static void assertPairs(
      int maxBucket, int maxWindow, List<String> pairs, CapCount... caps) {
    List<KV<Integer, List<TextIndex>>> texts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      texts.add(
          KV.of(
              0,
              List.of(
                  TextIndex.newBuilder()
                      .setHash("t" + i)
                      .setLetters(1000 + i)
                      .setWide(ByteBuffer.wrap(new byte[Sketch.WORDS * Long.BYTES]))
                      .setBands(List.of(BAND))
                      .setWindows(List.of(WINDOW))
                      .build())));
    }
    TestPipeline pipeline = Pipelines.create();
    PCollectionTuple found =
        pipeline
            .apply(
                Create.of(texts)
                    .withCoder(
                        KvCoder.of(
                            VarIntCoder.of(), ListCoder.of(RecordCoders.of(TextIndex.class)))))
            .apply(GroupEncoded.create())
            .apply(
                ParDo.of(new FindPairsFn(0.7, 1, maxBucket, maxWindow))
                    .withOutputTags(FindPairsFn.PAIRS, TupleTagList.of(GroupCopies.CAPS)));
    PAssert.that(
            found
                .get(FindPairsFn.PAIRS)
                .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoders.of(TextPair.class)))
                .apply(
                    MapElements.into(TypeDescriptors.strings())
                        .via(
                            pair ->
                                pair.getValue().getAnchor() + "-" + pair.getValue().getMember())))
        .containsInAnyOrder(pairs);
    PAssert.that(found.get(GroupCopies.CAPS).setCoder(RecordCoders.of(CapCount.class)))
        .containsInAnyOrder(caps);
    pipeline.run();
  }

  private static CapCount cap(String name, long count) {
    return new CapCount(name, count);
  }
}
