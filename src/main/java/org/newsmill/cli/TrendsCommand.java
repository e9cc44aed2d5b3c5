package org.newsmill.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.newsmill.cli.runner.BeamArguments;
import org.newsmill.job.TrendSettings;
import org.newsmill.job.TrendsSpec;
import org.newsmill.pipeline.FindTrends;
import org.newsmill.write.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Runs the second job: trends over the daily tables. */
@Command(
    name = "trends",
    description = "Finds what rises and falls in the daily tables.",
    footer = {"", "Example: newsmill trends pipelines/trends.yaml --as_of=2024-12-05"},
    mixinStandardHelpOptions = true)
final class TrendsCommand implements Callable<Integer> {
  @Mixin private JobArguments arguments;

  @Mixin private JobExecution execution;

  @ParentCommand private Newsmill newsmill;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> beamOptions = newsmill.beamOptions();
    TrendsSpec job = arguments.readTrends(BeamArguments.create(BeamArguments.byName(beamOptions)));
    return execution.run(
        job.run(),
        job.output(),
        beamOptions,
        staging -> FindTrends.of(job, staging, header(job))::layInto,
        manifest -> new TrendsSummary(execution.toPeople(), job).print(manifest),
        manifest -> {});
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
