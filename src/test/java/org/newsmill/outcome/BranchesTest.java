package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.newsmill.pipeline.JobRunner;
import org.newsmill.record.TextCount;

class BranchesTest {
  private static final List<String> VALUES =
      List.of("", "새들 😀", Normalizer.normalize("새들", Normalizer.Form.NFD), "\"a\n");

  @Test
  void eachReaderGetsTheValues_onFlink() {
    assertEquals(
        Set.of("Encode once", "To first", "To second"), stepsOfBranches(JobRunner.flink(1)));
  }

  @Test
  void eachReaderGetsTheValues_onTheDirectRunner_withoutAStep() {
    assertEquals(Set.of(), stepsOfBranches(JobRunner.direct()));
  }

  @Test
  void aReaderMayAskForFields_orForBytes_onBothRunners() {
    PipelineOptions copying = JobRunner.flink(1);
    copying.as(FlinkPipelineOptions.class).setObjectReuse(false);
    copying.as(FlinkPipelineOptions.class).setFasterCopy(false);
    for (PipelineOptions options : List.of(JobRunner.flink(1), copying, JobRunner.direct())) {
      Pipeline pipeline = Pipeline.create(options);
      Branches<TextCount> branches =
          Branches.of(
              pipeline.apply(
                  Create.of(new TextCount("h1", 3L), new TextCount("h2", 4L))
                      .withCoder(RecordCoders.of(TextCount.class))));
      PCollection<TextCount> fields = branches.to("fields", Projection.of(TextCount.class, "hash"));
      for (String reader : List.of("first", "second")) {
        PAssert.that(
                fields.apply(
                    reader, MapElements.into(TypeDescriptors.strings()).via(TextCount::getHash)))
            .containsInAnyOrder("h1", "h2");
      }
      PAssert.that(
              branches
                  .emittedTo("bytes")
                  .apply(
                      "Values of bytes",
                      MapElements.into(TypeDescriptors.longs())
                          .via(leaving -> leaving.kept().value().getArticles())))
          .containsInAnyOrder(3L, 4L);
      assertEquals(PipelineResult.State.DONE, pipeline.run().waitUntilFinish());
    }
  }

  /** Runs a pipeline with two readers; gives the steps that branching added to it. */
  private static Set<String> stepsOfBranches(PipelineOptions options) {
    Pipeline pipeline = Pipeline.create(options);
    PCollection<String> values =
        pipeline.apply("Values", Create.of(VALUES).withCoder(StringUtf8Coder.of()));
    Branches<String> branches = Branches.of(values);
    PCollection<String> first = branches.to("first");
    PCollection<String> second = branches.to("second");
    Set<String> steps = new HashSet<>();
    pipeline.traverseTopologically(
        new Pipeline.PipelineVisitor.Defaults() {
          @Override
          public CompositeBehavior enterCompositeTransform(TransformHierarchy.Node node) {
            if (!node.isRootNode()) {
              steps.add(node.getFullName());
            }
            return node.isRootNode()
                ? CompositeBehavior.ENTER_TRANSFORM
                : CompositeBehavior.DO_NOT_ENTER_TRANSFORM;
          }
        });
    steps.remove("Values");
    PAssert.that("first", first).containsInAnyOrder(VALUES);
    PAssert.that("second", second).containsInAnyOrder(VALUES);
    pipeline.run().waitUntilFinish();
    return steps;
  }
}
