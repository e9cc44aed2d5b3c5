package org.newsmill.testing;

import org.apache.beam.sdk.testing.TestPipeline;
import org.newsmill.outcome.RecordCoders;

/** Pipelines for tests, on the DirectRunner with all of its checks. */
public final class Pipelines {
  private Pipelines() {}

  /** A pipeline that knows the coders of the generated records. */
  public static TestPipeline create() {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(true);
    RecordCoders.registerWith(pipeline);
    return pipeline;
  }
}
