package org.newsmill.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.bench.ResidentMemory;
import org.newsmill.cli.runner.JobRun;
import org.newsmill.dedup.GroupCopies;
import org.newsmill.job.JobFile;
import org.newsmill.job.JobSpec;
import org.newsmill.outcome.Branches;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.read.ReadDocuments;
import org.newsmill.record.Article;
import org.newsmill.record.RawDocument;
import org.newsmill.text.CleanText;
import org.newsmill.text.ContentHash;

/**
 * Stage {@code dedup} as a job of its own, on embedded Flink with two slots as {@code mine} starts
 * it: reads the JSON Lines of a job file, cleans the bodies, groups exact and near copies, finds
 * excerpts, gives roles, and writes a row for each article. {@code scripts/bench-duplicates} runs
 * it.
 */
public final class CopiesJob {
  /** As many as {@code mine} takes on Flink for up to 4 GB. */
  private static final int SHARDS = 1024;

  private CopiesJob() {}

  /** Arguments: the job file, and what the names of the written files begin with. */
  public static void main(String[] args) throws Exception {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    JobSpec job = JobFile.read(Path.of(args[0]), Map.of(), Instant.EPOCH, new BeamFiles());
    JobRun.of(job.run(), List.of("--runner=FlinkRunner", "--parallelism=2"), "bench", null)
        .run(pipeline -> layInto(pipeline, job, args[1]), false);
    ResidentMemory.print();
    System.exit(0);
  }

  private static void layInto(Pipeline pipeline, JobSpec job, String output) {
    RecordCoders.registerWith(pipeline);
    Branches.of(
            pipeline
                .apply("Read documents", ReadDocuments.of(job.inputs(), job.limits()))
                .kept()
                .apply("Clean bodies", ParDo.of(new ArticleFn()))
                .setCoder(RecordCoders.of(Article.class)))
        .apply("Group copies", GroupCopies.of(job.timeZone(), job.minJaccard(), SHARDS))
        .kept()
        .apply(
            "Rows",
            MapElements.into(TypeDescriptors.strings())
                .via(grouped -> grouped.getMembership().toString()))
        .apply("Write rows", TextIO.write().to(output).withSuffix(".json"));
  }

  private static final class ArticleFn extends DoFn<RawDocument, Article> {
    @ProcessElement
    public void process(@Element RawDocument document, OutputReceiver<Article> out) {
      String body = CleanText.paragraphs(document.getBody());
      out.output(
          Article.newBuilder()
              .setArticleId(ContentHash.of(document.getUrl(), document.getDocumentHash()))
              .setSourceUri(document.getSourceUri())
              .setPosition(document.getPosition())
              .setStory(0)
              .setUrl(document.getUrl())
              .setBody(body)
              .setBodyHash(ContentHash.of(body))
              .setDt("1970-01-01")
              .setDateBasis("batch")
              .build());
    }
  }
}
