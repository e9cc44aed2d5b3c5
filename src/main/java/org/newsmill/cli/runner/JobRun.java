package org.newsmill.cli.runner;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.newsmill.job.JobError;
import org.newsmill.job.RunSpec;
import org.newsmill.read.InputFiles;

/**
 * Runs a job where its file and the command line say: in this process, on Flink in this process, or
 * on a Flink cluster.
 *
 * <p>Options of Beam come from what suits batches of text, then from key {@code beam} of the job
 * file, then from behind "--" on the command line; the later wins.
 */
public final class JobRun {
  private static final String RUNNER = "runner";
  private static final String FLINK_MASTER = "flinkMaster";
  private static final long MAX_DIRECT_BYTES = 200_000;

  private final RunSpec job;
  private final Map<String, String> given;
  private final String jobName;
  private final PrintWriter progressTo;

  /** How a run ended that did not fail. */
  public enum Ending {
    /** The job is done and its tables are published. */
    DONE,
    /** A cluster has the job and publishes when it is done. */
    SUBMITTED
  }

  private JobRun(RunSpec job, Map<String, String> given, String run, PrintWriter progressTo) {
    this.job = job;
    this.given = given;
    this.jobName =
        ("newsmill-" + job.batch() + "-" + run)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9-]", "-");
    this.progressTo = progressTo;
  }

  /**
   * A run of a job.
   *
   * @param beamOptions what stands behind "--" on the command line
   * @param run id of the run: names the job where it runs
   * @param progressTo receives the progress line; null for none
   */
  public static JobRun of(
      RunSpec job, List<String> beamOptions, String run, PrintWriter progressTo) {
    Map<String, String> given = new LinkedHashMap<>(job.beam());
    given.putAll(BeamArguments.byName(beamOptions));
    BeamArguments.create(given);
    return new JobRun(job, given, run, progressTo);
  }

  /**
   * Runs the job.
   *
   * @param stages lays the stages into a pipeline
   * @param detached whether a cluster shall run the job without this process
   * @throws FailedException when the job fails; its message is the first cause
   */
  public Ending run(Consumer<Pipeline> stages, boolean detached)
      throws FailedException, IOException, InterruptedException {
    if (FlinkClient.isAround()) {
      return runInsideFlinkClient(stages, detached);
    }
    if (detached && !(onFlink() && clusterAddress().isPresent())) {
      throw new JobError(
          "command line",
          "--detached",
          "leaves the job to a cluster, but the job runs in this process",
          "--detached with --flink=HOST:PORT");
    }
    if (!onFlink()) {
      return runDirect(stages);
    }
    if (clusterAddress().isPresent()) {
      return runOnCluster(stages, clusterAddress().get(), FlinkClient.leanJar(), detached);
    }
    int slots = parallelism(Runtime.getRuntime().availableProcessors());
    EmbeddedFlink flink = EmbeddedFlink.start(slots);
    try {
      return runOnCluster(stages, flink.address(), flink.jarToStage().toString(), false);
    } finally {
      flink.stop();
    }
  }

  private boolean onFlink() throws IOException {
    if (given.containsKey(RUNNER)) {
      return given.get(RUNNER).equals("FlinkRunner");
    }
    return switch (job.runner()) {
      case DIRECT -> false;
      case FLINK -> true;
      // Flink takes some eight seconds more to start, the DirectRunner a tenth of one for each
      // text.
      case AUTO -> FlinkClient.isAround() || InputFiles.bytes(job.inputs()) > MAX_DIRECT_BYTES;
    };
  }

  private Optional<String> clusterAddress() {
    Optional<String> master = Optional.ofNullable(given.get(FLINK_MASTER));
    return master.isPresent() ? master.filter(address -> address.contains(":")) : job.flink();
  }

  private int parallelism(int ifNotGiven) {
    if (given.containsKey("parallelism")) {
      return Integer.parseInt(given.get("parallelism"));
    }
    return job.parallelism() > 0 ? job.parallelism() : ifNotGiven;
  }

  private Ending runDirect(Consumer<Pipeline> stages) throws FailedException, InterruptedException {
    Map<String, String> options = new LinkedHashMap<>();
    options.put(RUNNER, "DirectRunner");
    // Both checks copy and compare every element; the tests run with them.
    options.put("enforceImmutability", "false");
    options.put("enforceEncodability", "false");
    options.put("blockOnRun", "false");
    if (job.parallelism() > 0) {
      options.put("targetParallelism", String.valueOf(job.parallelism()));
    }
    Watch watch = new Watch(progressTo);
    try {
      PipelineResult.State state = watch.untilEndOfDirect(start(stages, options));
      if (state != PipelineResult.State.DONE) {
        throw new FailedException("the job ended as " + state);
      }
      return Ending.DONE;
    } catch (RuntimeException e) {
      throw FailedException.of(e);
    }
  }

  private Ending runOnCluster(
      Consumer<Pipeline> stages, String address, String jar, boolean detached)
      throws FailedException, IOException, InterruptedException {
    FlinkRest cluster = FlinkRest.at(address);
    boolean embedded = clusterAddress().isEmpty();
    if (!embedded && progressTo != null && !cluster.restartsTasks()) {
      progressTo.println(
          "newsmill: the cluster has no restart strategy, one lost worker fails the job;"
              + " see docs/flink.md");
    }
    Map<String, String> options = flinkOptions(parallelism(Math.max(1, cluster.slots())));
    options.put("filesToStage", jar);
    options.put("flinkConfDir", ClientSettings.directory().toString());
    PipelineResult result;
    try {
      given.remove(FLINK_MASTER);
      options.put(FLINK_MASTER, address);
      result = start(stages, options);
    } catch (RuntimeException e) {
      throw FailedException.of(e);
    }
    if (detached) {
      return Ending.SUBMITTED;
    }
    PipelineResult.State state;
    try {
      state = new Watch(progressTo).untilEnd(result);
    } catch (RuntimeException e) {
      throw embedded ? FailedException.of(e) : FailedException.ofLostCluster(address, e);
    }
    if (state != PipelineResult.State.DONE) {
      throw new FailedException(
          firstCause(cluster).orElse("the cluster ended the job as " + state));
    }
    return Ending.DONE;
  }

  /** Empty also where the cluster, which has told that the job failed, cannot be asked for more. */
  private Optional<String> firstCause(FlinkRest cluster) throws InterruptedException {
    try {
      return cluster.firstCause(jobName);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Flink's own client, or the job manager, runs this program and knows the cluster. */
  private Ending runInsideFlinkClient(Consumer<Pipeline> stages, boolean detached)
      throws FailedException, InterruptedException {
    Map<String, String> options = flinkOptions(parallelism(FlinkClient.parallelism()));
    options.put(FLINK_MASTER, "[auto]");
    PipelineResult result = start(stages, options);
    if (detached || !FlinkClient.waits()) {
      return Ending.SUBMITTED;
    }
    PipelineResult.State state = new Watch(progressTo).untilEnd(result);
    if (state != PipelineResult.State.DONE) {
      throw new FailedException("the cluster ended the job as " + state);
    }
    return Ending.DONE;
  }

  private Map<String, String> flinkOptions(int parallelism) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put(RUNNER, "FlinkRunner");
    options.put("parallelism", String.valueOf(parallelism));
    // Blocking shuffles: a lost worker repeats its own tasks only, and memory stays bounded.
    options.put("executionModeForBatch", "BATCH_FORCED");
    // No stage changes an element that it received.
    options.put("fasterCopy", "true");
    // Submitting returns at once: the job is watched from here, or not at all.
    options.put("attachedMode", "false");
    return options;
  }

  private PipelineResult start(Consumer<Pipeline> stages, Map<String, String> defaults) {
    Map<String, String> options = new LinkedHashMap<>(defaults);
    options.put("jobName", jobName);
    options.putAll(given);
    Pipeline pipeline = Pipeline.create(BeamArguments.create(options));
    stages.accept(pipeline);
    return pipeline.run();
  }
}
