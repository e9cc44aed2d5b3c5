package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.newsmill.cli.runner.BeamArguments;
import org.newsmill.cli.runner.FailedException;
import org.newsmill.cli.runner.JobRun;
import org.newsmill.job.TrendSettings;
import org.newsmill.job.TrendsSpec;
import org.newsmill.pipeline.FindTrends;
import org.newsmill.write.Manifest;
import org.newsmill.write.OutputFiles;
import org.newsmill.write.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the second job: trends over the daily tables. */
@Command(
    name = "trends",
    description = "Finds what rises and falls in the daily tables.",
    footer = {"", "Example: newsmill trends pipelines/trends.yaml --as_of=2024-12-05"},
    mixinStandardHelpOptions = true)
final class TrendsCommand implements Callable<Integer> {
  @Mixin private JobArguments arguments;

  @Option(names = "--quiet", description = "Prints nothing unless the job fails.")
  private boolean quiet;

  @Option(names = "--json", description = "Prints the manifest as JSON instead of a summary.")
  private boolean json;

  @Option(
      names = "--detached",
      description = "With a Flink cluster: ends when the job is submitted; it publishes by itself.")
  private boolean detached;

  @ParentCommand private Newsmill newsmill;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> beamOptions = newsmill.beamOptions();
    TrendsSpec job = arguments.readTrends(BeamArguments.create(BeamArguments.byName(beamOptions)));
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String run = Long.toHexString(System.currentTimeMillis()) + "-" + ProcessHandle.current().pid();
    JobRun jobRun = JobRun.of(job.run(), beamOptions, run, quiet ? null : err);
    String batch = job.run().batch();
    Publication publication = new Publication(job.output());
    publication.recover(batch);
    String staging = OutputFiles.staging(job.output(), batch, run);
    FindTrends trends = FindTrends.of(job, staging, header(job));
    try {
      if (jobRun.run(trends::layInto, detached) == JobRun.Ending.SUBMITTED) {
        if (!quiet) {
          err.println("submitted; the job publishes into " + job.output() + " when it is done");
        }
        return Newsmill.DONE;
      }
    } catch (FailedException e) {
      err.println("newsmill: " + e.getMessage());
      publication.discard(batch, staging);
      return Newsmill.FAILED;
    }
    Manifest manifest = publication.manifest(batch).orElseThrow();
    if (json) {
      out.print(manifest.toJson());
    } else if (!quiet) {
      new TrendsSummary(out, job).print(manifest);
    }
    out.flush();
    return Newsmill.DONE;
  }

  /** What the manifest says of the job; nothing here depends on machine, runner or clock. */
  private static Map<String, String> header(TrendsSpec job) {
    TrendSettings settings = job.settings();
    Map<String, String> header = new TreeMap<>();
    header.put(Publication.COMMAND, "trends");
    header.put("name", job.name());
    header.put("batch", job.run().batch());
    header.put("as_of", settings.asOf().toString());
    header.put("days", String.valueOf(settings.days()));
    header.put("baseline_days", String.valueOf(settings.baselineDays()));
    header.put("false_alarm_rate", String.valueOf(settings.falseAlarmRate()));
    header.put("mix_versions", String.valueOf(settings.mixVersions()));
    header.put("job_hash", job.hash());
    header.put("newsmill_version", Newsmill.Version.number());
    return header;
  }
}
