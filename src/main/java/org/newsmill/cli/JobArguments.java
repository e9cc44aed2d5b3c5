package org.newsmill.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.newsmill.extract.line.LineRules;
import org.newsmill.job.JobError;
import org.newsmill.job.JobFile;
import org.newsmill.job.JobKey;
import org.newsmill.job.JobSpec;
import org.newsmill.job.Key;
import org.newsmill.job.TrendKey;
import org.newsmill.job.TrendsFile;
import org.newsmill.job.TrendsSpec;
import org.newsmill.pipeline.MineNews;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The arguments of commands that take a job file: the file and values that override its keys. */
final class JobArguments {
  @Parameters(index = "0", paramLabel = "JOB", description = "Job file (YAML).")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Overrides a key, such as input[0].path=dump.jsonl; may be repeated.")
  private List<String> settings = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Gives a command one option for each key of the top level: {@code --output=dir}. */
  static void addKeyOptions(CommandSpec command, List<? extends Key> keys) {
    for (Key key : keys) {
      command.addOption(
          OptionSpec.builder("--" + key.id())
              .paramLabel("VALUE")
              .type(String.class)
              .description(key.meaning() + " Default: " + key.defaultText() + ".")
              .build());
    }
  }

  /** The keys of a job of mining that have an option; the list of inputs has none. */
  static List<JobKey> keysOfMining() {
    return Arrays.stream(JobKey.values()).filter(key -> key != JobKey.INPUT).toList();
  }

  /** Reads the job. Here and for trends jobs look at the clock, nowhere else. */
  JobSpec read(PipelineOptions beamOptions) {
    FileSystems.setDefaultPipelineOptions(beamOptions);
    JobSpec job = JobFile.read(file, overrides(keysOfMining()), Instant.now(), new BeamFiles());
    LineRules.with(job.boilerplate()); // says what is wrong with a rule before anything runs
    MineNews.checkTopics(job);
    return job;
  }

  /** Reads a job of trends. */
  TrendsSpec readTrends(PipelineOptions beamOptions) {
    FileSystems.setDefaultPipelineOptions(beamOptions);
    return TrendsFile.read(
        file, overrides(List.of(TrendKey.values())), Instant.now(), new BeamFiles());
  }

  private Map<String, String> overrides(List<? extends Key> keys) {
    Map<String, String> overrides = new LinkedHashMap<>();
    for (Key key : keys) {
      OptionSpec option = command.findOption("--" + key.id());
      if (option != null && option.getValue() != null) {
        overrides.put(key.id(), option.getValue());
      }
    }
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals <= 0) {
        throw new JobError("command line", "--set " + setting, "has no value", "--set KEY=VALUE");
      }
      overrides.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return overrides;
  }
}
