package org.newsmill.cli;

import java.io.File;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.newsmill.job.JobError;
import org.newsmill.job.JobSpec;

/**
 * Options of Beam for a job: what suits batches of text, then what the job file says under {@code
 * beam}, then what stands behind "--" on the command line; the later wins.
 */
final class Runners {
  private static final String RUNNER = "runner";
  private static final String LEAN_JAR = "newsmill-flink.jar";

  private Runners() {}

  /** The options of Beam as the user gave them, without those that only a job can tell. */
  static PipelineOptions options(List<String> beamOptions) {
    return create(byName(beamOptions));
  }

  /**
   * The options with which a job runs.
   *
   * @param detached whether a Flink cluster shall run it without this process
   */
  static PipelineOptions forJob(JobSpec job, List<String> beamOptions, boolean detached) {
    Map<String, String> given = new LinkedHashMap<>(job.beam());
    given.putAll(byName(beamOptions));
    boolean flink =
        given.containsKey(RUNNER)
            ? given.get(RUNNER).equals("FlinkRunner")
            : job.runner() == JobSpec.Runner.FLINK;
    Map<String, String> all = flink ? flinkDefaults(job, detached) : directDefaults();
    all.put(
        "jobName",
        "newsmill-" + job.batch().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-"));
    all.putAll(given);
    return create(all);
  }

  private static Map<String, String> directDefaults() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put(RUNNER, "DirectRunner");
    // Both checks copy and compare every element; the tests run with them.
    options.put("enforceImmutability", "false");
    options.put("enforceEncodability", "false");
    options.put("blockOnRun", "false");
    return options;
  }

  private static Map<String, String> flinkDefaults(JobSpec job, boolean detached) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put(RUNNER, "FlinkRunner");
    // Blocking shuffles: a lost worker repeats its own tasks only, and memory stays bounded.
    options.put("executionModeForBatch", "BATCH_FORCED");
    // No stage changes an element that it received.
    options.put("fasterCopy", "true");
    options.put("objectReuse", "true");
    if (job.parallelism() > 0) {
      options.put("parallelism", String.valueOf(job.parallelism()));
    }
    job.flink()
        .ifPresent(
            address -> {
              options.put("flinkMaster", address);
              options.put("filesToStage", leanJar());
              options.put("attachedMode", String.valueOf(!detached));
            });
    return options;
  }

  /** The jar that goes to a cluster lies beside the one that runs now. */
  private static String leanJar() {
    try {
      File own =
          new File(Runners.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      File lean = new File(own.getParentFile(), LEAN_JAR);
      if (!lean.isFile()) {
        throw new JobError(
            "command line",
            "flink",
            "there is no " + lean + " to send to the cluster",
            "a build by scripts/newsmill, or -- --filesToStage=JAR");
      }
      return lean.getAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the jar of this class has no path", e);
    }
  }

  private static Map<String, String> byName(List<String> arguments) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (!argument.startsWith("--")) {
        throw new JobError(
            "command line", argument, "is no option of Beam", "--NAME=VALUE behind --");
      }
      options.put(
          argument.substring(2, equals < 0 ? argument.length() : equals),
          equals < 0 ? "true" : argument.substring(equals + 1));
    }
    return options;
  }

  private static PipelineOptions create(Map<String, String> options) {
    String[] arguments =
        options.entrySet().stream()
            .map(option -> "--" + option.getKey() + "=" + option.getValue())
            .toArray(String[]::new);
    try {
      return PipelineOptionsFactory.fromArgs(arguments).create();
    } catch (IllegalArgumentException e) {
      throw new JobError(
          "command line", "", e.getMessage(), "options of Beam and its runner behind --");
    }
  }
}
