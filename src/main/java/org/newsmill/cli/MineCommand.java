package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.newsmill.cli.runner.BeamArguments;
import org.newsmill.job.JobSpec;
import org.newsmill.language.LanguageIdentifier;
import org.newsmill.pipeline.MineNews;
import org.newsmill.report.PageLanguage;
import org.newsmill.sentiment.ToneClassifier;
import org.newsmill.topic.JobTopics;
import org.newsmill.topic.SectionAnnotator;
import org.newsmill.topic.TopicRules;
import org.newsmill.topic.TopicVersions;
import org.newsmill.write.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

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

  @Mixin private JobExecution execution;

  @ParentCommand private Newsmill newsmill;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> beamOptions = newsmill.beamOptions();
    JobSpec job = arguments.read(BeamArguments.create(BeamArguments.byName(beamOptions)));
    return execution.run(
        job.run(),
        job.output(),
        beamOptions,
        staging -> MineNews.of(job, staging, header(job))::layInto,
        manifest -> new Summary(execution.toPeople(), job.output()).print(manifest),
        manifest -> report(job, manifest));
  }

  /** The report, if the job asks for it, of a run that one page can show. */
  private void report(JobSpec job, Manifest manifest) throws IOException {
    if (!job.report()) {
      return;
    }
    PrintWriter to = execution.toPeople();
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
    if (!execution.isQuiet()) {
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
    header.put("section_version", sectionVersion(job));
    header.put("tone_version", ToneClassifier.shipped().version());
    return header;
  }

  /** As the tables have it, also where models of the job's give sections. */
  private static String sectionVersion(JobSpec job) {
    JobTopics models = new TopicRules(List.of(), job.topicModels()).read();
    return new TopicVersions(models).ofScheme(SectionAnnotator.SCHEME);
  }
}
