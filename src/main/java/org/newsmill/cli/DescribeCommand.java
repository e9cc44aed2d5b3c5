package org.newsmill.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.newsmill.dedup.BandPlan;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.InputLimits;
import org.newsmill.job.InputSpec;
import org.newsmill.job.JobSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a job as it would run: every key with its value, defaults filled in. */
@Command(
    name = "describe",
    description = "Prints the resolved job: every key with its value.",
    footer = {"", "Example: newsmill describe pipelines/sample.yaml"},
    mixinStandardHelpOptions = true)
final class DescribeCommand implements Callable<Integer> {
  @Mixin private JobArguments arguments;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    JobSpec job = arguments.read(PipelineOptionsFactory.create());
    PrintWriter out = spec.commandLine().getOut();
    out.println("name: " + job.name());
    out.println("batch: " + job.batch());
    out.println("as_of: " + job.asOf());
    out.println("time_zone: " + job.timeZone());
    out.println("input:");
    for (InputSpec input : job.inputs()) {
      out.println("  - path: " + input.path());
      out.println("    format: " + input.format().id());
      out.println("    fields:");
      for (FieldMapping.Field field : FieldMapping.Field.values()) {
        input
            .fields()
            .pathOf(field)
            .ifPresent(path -> out.println("      " + field.id() + ": " + path));
      }
    }
    out.println("output: " + job.output());
    out.println("min_body_chars: " + job.minBodyChars());
    out.println("boilerplate:");
    job.boilerplate().forEach(file -> out.println("  - " + file.name()));
    out.println("topics:");
    job.topics().forEach(file -> out.println("  - " + file.name()));
    out.println("topic_models:");
    job.topicModels()
        .forEach(model -> out.println("  - " + model.scheme() + ": " + model.model().name()));
    InputLimits limits = job.limits();
    out.println("max_document_bytes: " + limits.maxDocumentBytes());
    out.println("max_compression_ratio: " + limits.maxCompressionRatio());
    out.println("max_nesting_depth: " + limits.maxNestingDepth());
    out.println("max_mime_depth: " + limits.maxMimeDepth());
    out.println("max_line_bytes: " + limits.maxLineBytes());
    out.println("max_workbook_bytes: " + limits.maxWorkbookBytes());
    out.println("min_jaccard: " + job.minJaccard());
    out.println(
        "history: " + job.history().map(h -> h.days() + " days in " + h.path()).orElse("none"));
    out.println("late_days: " + job.lateDays().map(String::valueOf).orElse("none"));
    out.println("max_reject_ratio: " + job.maxRejectRatio());
    out.println("store_body: " + job.storeBody());
    out.println("keywords_per_article: " + job.keywordsPerArticle());
    out.println("file_bytes: " + job.fileBytes());
    out.println("report: " + job.report());
    out.println("runner: " + job.runner().name().toLowerCase(Locale.ROOT));
    job.flink().ifPresent(address -> out.println("flink: " + address));
    out.println("beam:");
    job.beam().forEach((option, value) -> out.println("  " + option + ": " + value));
    out.println("parallelism: " + job.parallelism());
    recall(out, job.minJaccard());
    return Newsmill.DONE;
  }

  /** As a comment, since it is no key of the job. */
  private static void recall(PrintWriter out, double minJaccard) {
    BandPlan plan = BandPlan.of(minJaccard);
    out.println(
        "# copies: " + plan.count() + " bands of " + plan.rows() + " of 128 hashes; pairs found");
    for (int step = -2; step <= 4; step++) {
      double jaccard = minJaccard + step * 0.05;
      if (jaccard < 1) {
        out.println(
            String.format(
                Locale.ROOT, "#   at similarity %.2f: %.3f", jaccard, plan.sharesBand(jaccard)));
      }
    }
  }
}
