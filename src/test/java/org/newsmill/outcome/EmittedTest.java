package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.newsmill.pipeline.JobRunner;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;
import org.newsmill.record.TextCount;

class EmittedTest {
  private static final Kept<TextCount> KEPT = Kept.of("counts of texts", TextCount.class);
  private static final Emitted.EmittedCoder<TextCount> CODER =
      new Emitted.EmittedCoder<>(KEPT.coder());
  private static final Provenance PROVENANCE =
      Provenance.ofBytes("a.jsonl", 7, new byte[] {'x'}, 1);
  private static final RejectRow REJECT = PROVENANCE.reject("extract", Reason.STAGE_FAILED, "깨진 글");
  private static final ExclusionRow EXCLUSION =
      PROVENANCE.exclude("dedup", Reason.SAME_ARTICLE, "read before");
  private static final LedgerRow COUNT = Ledger.zero("a.jsonl");
  private static final RemovedLineRow REMOVED_LINE =
      RemovedLineRow.newBuilder()
          .setSourceUri("a.jsonl")
          .setPosition(7L)
          .setRule("byline-test")
          .setKind("byline")
          .setAnchor("tail")
          .setText("a line")
          .setTextChars(6L)
          .build();

  @Test
  void travels_andIsKeptOrNot() throws Exception {
    Emitted<TextCount> kept = CoderUtils.clone(CODER, KEPT.emit(new TextCount("h1", 3L)));
    assertTrue(kept.isKept());
    assertEquals(new TextCount("h1", 3L), kept.kept().value());

    Emitted<TextCount> reject = CoderUtils.clone(CODER, Emitted.of(REJECT));
    assertFalse(reject.isKept());
    var thrown = assertThrows(IllegalStateException.class, reject::kept);
    assertEquals("of the rejects none is kept", thrown.getMessage());
    CODER.verifyDeterministic();
    assertEquals(CODER, SerializableUtils.ensureSerializable(CODER));
  }

  @Test
  void everySideHasAMarkOfItsOwn() {
    Set<Character> marks = Side.ALL.stream().map(Side::mark).collect(Collectors.toSet());
    assertEquals(Side.ALL.size(), marks.size());
    assertFalse(marks.contains('k'));
  }

  @Test
  void refusesAMarkThatNothingHas() {
    var thrown =
        assertThrows(
            CoderException.class, () -> CoderUtils.decodeFromByteArray(CODER, new byte[] {'?', 0}));
    assertEquals("63 marks nothing that a stage emits", thrown.getMessage());
    assertThrows(EOFException.class, () -> CODER.decode(new ByteArrayInputStream(new byte[0])));
  }

  @Test
  void everyReaderTakesWhatIsForIt_onBothRunners_alsoWhenItIsSpread() {
    for (PipelineOptions options : List.of(JobRunner.flink(2), JobRunner.direct())) {
      Pipeline pipeline = Pipeline.create(options);
      Outcome<TextCount> outcome =
          Outcome.of(
                  KEPT,
                  pipeline.apply(
                      Create.<Emitted<TextCount>>of(
                              KEPT.emit(new TextCount("h1", 3L)),
                              Emitted.of(REJECT),
                              Emitted.of(EXCLUSION),
                              Emitted.of(COUNT),
                              Emitted.of(REMOVED_LINE),
                              KEPT.emit(new TextCount("h2", 4L)))
                          .withCoder(CODER)))
              .spread();
      Branches<TextCount> branches = outcome.branches();
      PAssert.that("kept", hashes("kept", outcome.kept())).containsInAnyOrder("h1", "h2");
      PAssert.that("first", hashes("a", branches.to("first"))).containsInAnyOrder("h1", "h2");
      PAssert.that("second", hashes("b", branches.to("second"))).containsInAnyOrder("h1", "h2");
      PAssert.that("rejects", outcome.rejects()).containsInAnyOrder(REJECT);
      PAssert.that("exclusions", outcome.exclusions()).containsInAnyOrder(EXCLUSION);
      PAssert.that("counts", outcome.counts()).containsInAnyOrder(COUNT);
      PAssert.that("lines", outcome.removedLines()).containsInAnyOrder(REMOVED_LINE);
      boolean direct = options.getRunner().getSimpleName().equals("DirectRunner");
      assertEquals(!direct, steps(pipeline).contains("Spread counts of texts"));
      assertEquals(PipelineResult.State.DONE, pipeline.run().waitUntilFinish());
    }
  }

  @Test
  void whoAsksForNoMoreThanTheHeaderReadsThatAlone_onFlink() {
    for (PipelineOptions options : List.of(JobRunner.flink(2), JobRunner.direct())) {
      Pipeline pipeline = Pipeline.create(options);
      Outcome<TextCount> outcome =
          Outcome.of(
              KEPT.withHeader(Projection.of(TextCount.class, "hash")),
              pipeline.apply(
                  Create.<Emitted<TextCount>>of(
                          KEPT.emit(new TextCount("h1", 3L)), Emitted.of(REJECT))
                      .withCoder(CODER)));
      Branches<TextCount> branches = outcome.branches();
      PCollection<TextCount> few = branches.to("few", Projection.of(TextCount.class, "hash"));
      PCollection<TextCount> other =
          branches.to("other", Projection.of(TextCount.class, "articles"));
      PAssert.that("few", hashes("few", few)).containsInAnyOrder("h1");
      PAssert.that("whole", branches.to("whole")).containsInAnyOrder(new TextCount("h1", 3L));
      PAssert.that(
              "other",
              other.apply(
                  "Counts", MapElements.into(TypeDescriptors.longs()).via(TextCount::getArticles)))
          .containsInAnyOrder(3L);
      PAssert.that("rejects", outcome.rejects()).containsInAnyOrder(REJECT);
      boolean direct = options.getRunner().getSimpleName().equals("DirectRunner");
      assertEquals(
          direct ? Set.of() : Set.of("To few", "Set rows apart"),
          readersOf("Set header apart", pipeline));
      assertEquals(PipelineResult.State.DONE, pipeline.run().waitUntilFinish());
    }
  }

  private static Set<String> steps(Pipeline pipeline) {
    Set<String> steps = new HashSet<>();
    visit(pipeline, node -> steps.add(node.getFullName()));
    return steps;
  }

  /** Steps that take what another one gives. */
  private static Set<String> readersOf(String step, Pipeline pipeline) {
    Set<String> readers = new HashSet<>();
    visit(
        pipeline,
        node -> {
          if (node.getInputs().values().stream()
              .anyMatch(input -> input.getName().startsWith(step))) {
            readers.add(node.getFullName().split("/", 2)[0]);
          }
        });
    return readers;
  }

  private static void visit(Pipeline pipeline, Consumer<TransformHierarchy.Node> visitor) {
    pipeline.traverseTopologically(
        new Pipeline.PipelineVisitor.Defaults() {
          @Override
          public CompositeBehavior enterCompositeTransform(TransformHierarchy.Node node) {
            visitor.accept(node);
            return CompositeBehavior.ENTER_TRANSFORM;
          }

          @Override
          public void visitPrimitiveTransform(TransformHierarchy.Node node) {
            visitor.accept(node);
          }
        });
  }

  private static PCollection<String> hashes(String name, PCollection<TextCount> counts) {
    return counts.apply(
        "Hashes " + name, MapElements.into(TypeDescriptors.strings()).via(TextCount::getHash));
  }
}
