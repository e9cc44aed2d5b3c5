package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertSame;

import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.newsmill.testing.Pipelines;

class HoldBackTest {
  @Test
  void givesWhatItTakes() {
    TestPipeline pipeline = Pipelines.create();

    PAssert.that(pipeline.apply(Create.of("가", "나", "가")).apply(HoldBack.create()))
        .containsInAnyOrder("가", "가", "나");

    pipeline.run();
  }

  @Test
  void addsNothing_whereTheRunnerWaits() {
    PipelineOptions options = PipelineOptionsFactory.create();
    options.setRunner(FlinkRunner.class);
    PCollection<String> elements = Pipeline.create(options).apply(Create.of("가"));

    assertSame(elements, elements.apply(HoldBack.create()));
  }
}
