package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.newsmill.pipeline.JobRunner;

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
