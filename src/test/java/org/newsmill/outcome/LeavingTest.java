package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.newsmill.outcome.Leaving.Side;
import org.newsmill.pipeline.JobRunner;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RejectRow;
import org.newsmill.record.TextCount;

class LeavingTest {
  private static final Kept<TextCount> KEPT = Kept.of(TextCount.class);
  private static final Leaving.LeavingCoder<TextCount> CODER =
      new Leaving.LeavingCoder<>(KEPT.coder());
  private static final Provenance PROVENANCE =
      Provenance.ofBytes("a.jsonl", 7, new byte[] {'x'}, 1);
  private static final RejectRow REJECT = PROVENANCE.reject("extract", Reason.STAGE_FAILED, "깨진 글");
  private static final ExclusionRow EXCLUSION =
      PROVENANCE.exclude("dedup", Reason.SAME_ARTICLE, "read before");

  @Test
  void whatIsKeptAndWhatStandsBesideTravels() throws Exception {
    Leaving<TextCount> kept = CoderUtils.clone(CODER, KEPT.leaving(new TextCount("h1", 3L)));
    assertTrue(kept.isKept());
    assertEquals(new TextCount("h1", 3L), kept.kept().value());

    LedgerRow count = Ledger.zero("a.jsonl");
    Leaving<TextCount> reject = CoderUtils.clone(CODER, Leaving.of(REJECT));
    Leaving<TextCount> exclusion = CoderUtils.clone(CODER, Leaving.of(EXCLUSION));
    Leaving<TextCount> counted = CoderUtils.clone(CODER, Leaving.of(count));
    assertFalse(reject.isKept());
    assertEquals(List.of(Side.REJECT, REJECT), List.of(reject.side(), reject.row()));
    assertEquals(List.of(Side.EXCLUSION, EXCLUSION), List.of(exclusion.side(), exclusion.row()));
    assertEquals(List.of(Side.COUNT, count), List.of(counted.side(), counted.row()));
    CODER.verifyDeterministic();
  }

  @Test
  void refusesAMarkThatNothingHas() {
    var thrown =
        assertThrows(
            CoderException.class, () -> CoderUtils.decodeFromByteArray(CODER, new byte[] {'?', 0}));
    assertEquals("63 marks nothing that leaves a stage", thrown.getMessage());
  }

  @Test
  void everyReaderTakesWhatIsForHim_onBothRunners_alsoWhenItIsSpread() {
    for (PipelineOptions options : List.of(JobRunner.flink(2), JobRunner.direct())) {
      Pipeline pipeline = Pipeline.create(options);
      Outcome<TextCount> outcome =
          Outcome.of(
                  KEPT,
                  pipeline.apply(
                      Create.<Leaving<TextCount>>of(
                              KEPT.leaving(new TextCount("h1", 3L)),
                              Leaving.of(REJECT),
                              Leaving.of(EXCLUSION),
                              KEPT.leaving(new TextCount("h2", 4L)))
                          .withCoder(CODER)),
                  List.of(Side.REJECT, Side.EXCLUSION))
              .spread();
      Branches<TextCount> branches = outcome.branches();
      PAssert.that("kept", hashes("kept", outcome.kept())).containsInAnyOrder("h1", "h2");
      PAssert.that("first", hashes("a", branches.to("first"))).containsInAnyOrder("h1", "h2");
      PAssert.that("second", hashes("b", branches.to("second"))).containsInAnyOrder("h1", "h2");
      PAssert.that("rejects", outcome.rejects()).containsInAnyOrder(REJECT);
      PAssert.that("exclusions", outcome.exclusions()).containsInAnyOrder(EXCLUSION);
      PAssert.that("counts", outcome.counts()).empty();
      assertTrue(outcome.removedLines().isEmpty());
      assertEquals(PipelineResult.State.DONE, pipeline.run().waitUntilFinish());
    }
  }

  private static PCollection<String> hashes(String name, PCollection<TextCount> counts) {
    return counts.apply(
        "Hashes " + name, MapElements.into(TypeDescriptors.strings()).via(TextCount::getHash));
  }
}
