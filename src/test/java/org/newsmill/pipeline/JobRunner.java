package org.newsmill.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.newsmill.job.JobFile;
import org.newsmill.job.JobSpec;
import org.newsmill.job.RunSpec;
import org.newsmill.job.TrendSettings;
import org.newsmill.job.TrendsSpec;
import org.newsmill.write.Manifest;
import org.newsmill.write.OutputFiles;
import org.newsmill.write.Publication;

/** Runs a job in this process as the tests need it. */
public final class JobRunner {
  /** The sample job. */
  public static final Path SAMPLE = Path.of("pipelines", "sample.yaml");

  private static final JobFile.Files ANY_FILES =
      new JobFile.Files() {
        @Override
        public boolean knows(String path) {
          return true;
        }

        @Override
        public boolean exists(String path) {
          return true;
        }

        @Override
        public List<String> list(String path) throws IOException {
          try (Stream<Path> all = Files.walk(Path.of(path))) {
            return all.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
          }
        }

        @Override
        public byte[] read(String path, int maxBytes) throws IOException {
          try (InputStream in = Files.newInputStream(Path.of(path))) {
            return in.readNBytes(maxBytes);
          }
        }

        @Override
        public Optional<String> whyNotWritable(String directory) {
          return Optional.empty();
        }
      };

  private JobRunner() {}

  /** DirectRunner with the checks that the product switches off. */
  public static PipelineOptions direct() {
    return PipelineOptionsFactory.create();
  }

  /** Flink in this process. */
  public static PipelineOptions flink(int parallelism) {
    FlinkPipelineOptions options = PipelineOptionsFactory.as(FlinkPipelineOptions.class);
    options.setRunner(FlinkRunner.class);
    options.setFlinkMaster("[local]");
    options.setParallelism(parallelism);
    options.setExecutionModeForBatch("BATCH_FORCED");
    options.setFasterCopy(true);
    options.setObjectReuse(true);
    return options;
  }

  /** The job of a file. */
  public static JobSpec read(Path jobFile, Map<String, String> overrides) {
    return JobFile.read(jobFile, overrides, Instant.EPOCH, ANY_FILES);
  }

  /** Runs trends over the tables in a directory, into it, and gives what they wrote. */
  public static Manifest runTrends(
      Path tables, String batch, TrendSettings settings, PipelineOptions options)
      throws IOException {
    FileSystems.setDefaultPipelineOptions(options);
    RunSpec run =
        new RunSpec(batch, List.of(), JobSpec.Runner.DIRECT, Optional.empty(), Map.of(), 0);
    TrendsSpec job =
        new TrendsSpec(
            "trends", tables.toString(), tables.toString(), ZoneOffset.UTC, settings, run);
    Publication publication = new Publication(job.output());
    publication.recover(batch);
    Pipeline pipeline = Pipeline.create(options);
    FindTrends.of(
            job,
            OutputFiles.staging(job.output(), batch, "run"),
            Map.of("batch", batch, Publication.COMMAND, "trends"))
        .layInto(pipeline);
    pipeline.run().waitUntilFinish();
    return publication.manifest(batch).orElseThrow();
  }

  /** Runs a job file and gives what it wrote to the directory {@code output}. */
  public static Manifest run(
      Path jobFile, Path output, PipelineOptions options, Map<String, String> overrides)
      throws IOException {
    FileSystems.setDefaultPipelineOptions(options);
    Map<String, String> all = new LinkedHashMap<>(overrides);
    all.put("output", output.toString());
    JobSpec job = read(jobFile, all);
    Publication publication = new Publication(job.output());
    publication.recover(job.batch());
    Pipeline pipeline = Pipeline.create(options);
    String staging = OutputFiles.staging(job.output(), job.batch(), "run");
    MineNews.of(job, staging, Map.of("batch", job.batch())).layInto(pipeline);
    pipeline.run().waitUntilFinish();
    return publication.manifest(job.batch()).orElseThrow();
  }
}
