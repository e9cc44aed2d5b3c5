package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.newsmill.cli.runner.BeamArguments;
import org.newsmill.cli.runner.FailedException;
import org.newsmill.cli.runner.JobRun;
import org.newsmill.job.JobSpec;
import org.newsmill.language.LanguageIdentifier;
import org.newsmill.pipeline.MineNews;
import org.newsmill.report.PageLanguage;
import org.newsmill.sentiment.ToneClassifier;
import org.newsmill.topic.SectionClassifier;
import org.newsmill.write.Manifest;
import org.newsmill.write.OutputFiles;
import org.newsmill.write.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the main job. */
@Command(
    name = "mine",
    description = "Mines the documents of a job file into tables.",
    footer = {
      "",
      "Example: newsmill mine pipelines/sample.yaml --output=out/sample",
      "Options of Beam's runner go behind --: newsmill mine job.yaml -- --targetParallelism=2"
    },
    mixinStandardHelpOptions = true)
final class MineCommand implements Callable<Integer> {
  private static final long MAX_REPORTED = 100_000;

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
    JobSpec job = arguments.read(BeamArguments.create(BeamArguments.byName(beamOptions)));
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String run = Long.toHexString(System.currentTimeMillis()) + "-" + ProcessHandle.current().pid();
    JobRun jobRun = JobRun.of(job.run(), beamOptions, run, quiet ? null : err);
    Publication publication = new Publication(job.output());
    publication.recover(job.batch());
    String staging = OutputFiles.staging(job.output(), job.batch(), run);
    MineNews mine = MineNews.of(job, staging, header(job));
    try {
      if (jobRun.run(mine::layInto, detached) == JobRun.Ending.SUBMITTED) {
        if (!quiet) {
          err.println("submitted; the job publishes into " + job.output() + " when it is done");
        }
        return Newsmill.DONE;
      }
    } catch (FailedException e) {
      err.println("newsmill: " + e.getMessage());
      publication.discard(job.batch(), staging);
      return e.tooManyRejects() ? Newsmill.TOO_MANY_REJECTS : Newsmill.FAILED;
    }
    Manifest manifest = publication.manifest(job.batch()).orElseThrow();
    if (json) {
      out.print(manifest.toJson());
    } else if (!quiet) {
      new Summary(out, job.output()).print(manifest);
    }
    if (job.report()) {
      report(job, manifest, json ? err : out);
    }
    out.flush();
    return Newsmill.DONE;
  }

  /** The report of a run that one page can show. */
  private void report(JobSpec job, Manifest manifest, PrintWriter to) throws IOException {
    ReportFile file = ReportFile.in(job.output());
    long articles = manifest.ledger().get("articles_annotated");
    if (articles > MAX_REPORTED) {
      to.printf(
          Locale.ROOT,
          "no report: %,d articles are more than %,d; newsmill report %s writes one%n",
          articles,
          MAX_REPORTED,
          job.output());
      return;
    }
    file.write(manifest, PageLanguage.ko);
    if (!quiet) {
      to.println("Report: " + file.path());
    }
  }

  /** What the manifest says of the job; nothing here depends on machine, runner or clock. */
  private static Map<String, String> header(JobSpec job) {
    Map<String, String> header = new TreeMap<>();
    header.put("name", job.name());
    header.put("batch", job.batch());
    header.put("as_of", job.asOf().toString());
    header.put("time_zone", job.timeZone().getId());
    header.put("job_hash", job.hash());
    header.put("newsmill_version", Newsmill.Version.number());
    header.put("language_version", LanguageIdentifier.VERSION);
    header.put("section_version", SectionClassifier.shipped().version());
    header.put("tone_version", ToneClassifier.shipped().version());
    return header;
  }
}
