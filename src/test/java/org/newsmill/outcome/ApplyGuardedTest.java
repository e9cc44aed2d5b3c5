package org.newsmill.outcome;

import java.nio.ByteBuffer;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.junit.jupiter.api.Test;
import org.newsmill.outcome.Ledger.Column;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.Keyword;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;
import org.newsmill.testing.LedgerRows;
import org.newsmill.testing.Pipelines;

class ApplyGuardedTest {

  /** Emits into every output, then throws where the text says so. */
  private static final class Emit implements StageFunction<String, Keyword> {
    private static final long serialVersionUID = 1L;

    @Override
    public void apply(String text, Results<Keyword> results) {
      results.count(Column.STORIES_CUT);
      results.keep(new Keyword(text, 1L, null, null));
      results.reject(provenance(text).reject("test", Reason.NOT_JSON, text));
      results.exclude(provenance(text).exclude("test", Reason.TOO_SHORT, text));
      if (text.contains("line")) {
        results.remove(provenance(text).remove("byline-test", "byline", "tail", text));
      }
      if (text.startsWith("broken")) {
        throw new IllegalArgumentException("cannot take " + text);
      }
    }

    @Override
    public Provenance provenance(String text) {
      return Provenance.ofBytes("/dump/a", 3, new byte[] {'x'}, 1);
    }
  }

  @Test
  void handsOnEverything_whenTheFunctionReturns() {
    TestPipeline pipeline = Pipelines.create();
    Outcome<Keyword> outcome = apply(pipeline, "good");

    PAssert.that(outcome.kept()).containsInAnyOrder(new Keyword("good", 1L, null, null));
    PAssert.that(outcome.rejects()).containsInAnyOrder(reject("not_json", "good"));
    PAssert.that(outcome.exclusions())
        .containsInAnyOrder(
            ExclusionRow.newBuilder()
                .setStage("test")
                .setReason("too_short")
                .setSourceUri("/dump/a")
                .setPosition(3L)
                .setDetail("good")
                .setBytes(ByteBuffer.wrap(new byte[] {'x'}))
                .setTotalBytes(1L)
                .build());
    PAssert.that(LedgerRows.summed(outcome.counts()))
        .containsInAnyOrder(LedgerRows.of("/dump/a", Column.STORIES_CUT));
    pipeline.run();
  }

  @Test
  void rejectsElementOnce_andKeepsNothingOfIt_whenTheFunctionThrows() {
    TestPipeline pipeline = Pipelines.create();
    Outcome<Keyword> outcome = apply(pipeline, "broken a@b.example");

    PAssert.that(outcome.kept()).empty();
    PAssert.that(
            outcome
                .rejects()
                .apply(
                    "Without place",
                    MapElements.into(TypeDescriptor.of(RejectRow.class))
                        .via(ApplyGuardedTest::withoutPlace)))
        .containsInAnyOrder(
            reject(
                "stage_failed", "java.lang.IllegalArgumentException: cannot take broken [email]"));
    PAssert.that(outcome.exclusions()).empty();
    PAssert.that(outcome.counts()).empty();
    pipeline.run();
  }

  @Test
  void goesOn_whenOneOfSeveralThrows() {
    TestPipeline pipeline = Pipelines.create();
    Outcome<Keyword> outcome = apply(pipeline, "one", "broken", "two");

    PAssert.that(outcome.kept())
        .containsInAnyOrder(new Keyword("one", 1L, null, null), new Keyword("two", 1L, null, null));
    PAssert.that(
            outcome
                .rejects()
                .apply(
                    "Without place",
                    MapElements.into(TypeDescriptor.of(RejectRow.class))
                        .via(ApplyGuardedTest::withoutPlace)))
        .containsInAnyOrder(
            reject("not_json", "one"),
            reject("not_json", "two"),
            reject("stage_failed", "java.lang.IllegalArgumentException: cannot take broken"));
    PAssert.that(LedgerRows.summed(outcome.counts()))
        .containsInAnyOrder(LedgerRows.of("/dump/a", Column.STORIES_CUT, Column.STORIES_CUT));
    pipeline.run();
  }

  @Test
  void handsOnRemovedLines() {
    TestPipeline pipeline = Pipelines.create();
    Outcome<Keyword> outcome =
        pipeline
            .apply(Create.of("a line", "broken line", "none"))
            .apply(ApplyGuarded.of("test", Kept.of("keywords", Keyword.class), new Emit()));

    PAssert.that(outcome.removedLines())
        .containsInAnyOrder(
            RemovedLineRow.newBuilder()
                .setSourceUri("/dump/a")
                .setPosition(3L)
                .setRule("byline-test")
                .setKind("byline")
                .setAnchor("tail")
                .setText("a line")
                .setTextChars(6L)
                .build());
    PAssert.that(outcome.kept())
        .containsInAnyOrder(
            new Keyword("a line", 1L, null, null), new Keyword("none", 1L, null, null));
    pipeline.run();
  }

  private static Outcome<Keyword> apply(TestPipeline pipeline, String... texts) {
    return pipeline
        .apply(Create.of(java.util.List.of(texts)))
        .apply(ApplyGuarded.of("test", Kept.of("keywords", Keyword.class), new Emit()));
  }

  private static RejectRow withoutPlace(RejectRow row) {
    String detail = row.getDetail().replaceFirst(" at org\\.newsmill\\..*", "");
    return RejectRow.newBuilder(row).setDetail(detail).build();
  }

  private static RejectRow reject(String reason, String detail) {
    return RejectRow.newBuilder()
        .setStage("test")
        .setReason(reason)
        .setSourceUri("/dump/a")
        .setPosition(3L)
        .setDetail(detail)
        .setBytes(ByteBuffer.wrap(new byte[] {'x'}))
        .setTotalBytes(1L)
        .build();
  }
}
