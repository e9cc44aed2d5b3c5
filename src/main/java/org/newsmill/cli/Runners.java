package org.newsmill.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.newsmill.job.JobError;
import org.newsmill.job.JobSpec;

/** Options of the two runners, set for batches of text; options behind "--" come on top. */
final class Runners {
  private Runners() {}

  /** The options of Beam as the user gave them, without those that only a job can tell. */
  static PipelineOptions options(List<String> beamOptions) {
    try {
      return PipelineOptionsFactory.fromArgs(beamOptions.toArray(String[]::new)).create();
    } catch (IllegalArgumentException e) {
      throw new JobError(
          "command line", "", e.getMessage(), "options of Beam and its runner behind --");
    }
  }

  /** The options with which a job runs. */
  static PipelineOptions forJob(JobSpec job, List<String> beamOptions) {
    List<String> all = new ArrayList<>(defaults(job));
    all.addAll(beamOptions);
    PipelineOptions options = options(all);
    boolean flink =
        beamOptions.contains("--runner=FlinkRunner")
            || (job.runner() == JobSpec.Runner.FLINK
                && !beamOptions.contains("--runner=DirectRunner"));
    if (flink) {
      forFlink(options.as(FlinkPipelineOptions.class), job);
    } else {
      forDirect(options.as(DirectOptions.class));
    }
    return options;
  }

  private static List<String> defaults(JobSpec job) {
    return List.of(
        "--jobName=newsmill-"
            + job.batch().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9-]", "-"));
  }

  private static void forDirect(DirectOptions options) {
    options.setRunner(DirectRunner.class);
    // Both checks copy and compare every element; the tests run with them.
    options.setEnforceImmutability(false);
    options.setEnforceEncodability(false);
    options.setBlockOnRun(false);
  }

  private static void forFlink(FlinkPipelineOptions options, JobSpec job) {
    options.setRunner(FlinkRunner.class);
    // Blocking shuffles: a lost worker repeats its own tasks only, and memory stays bounded.
    options.setExecutionModeForBatch("BATCH_FORCED");
    // No stage changes an element that it received.
    options.setFasterCopy(true);
    options.setObjectReuse(true);
    if (job.parallelism() > 0) {
      options.setParallelism(job.parallelism());
    } else if (options.getFlinkMaster().equals("[auto]") && options.getParallelism() < 1) {
      options.setParallelism(Runtime.getRuntime().availableProcessors());
    }
  }
}
