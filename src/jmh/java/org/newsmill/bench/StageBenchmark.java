package org.newsmill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.newsmill.aggregate.FloorDays;
import org.newsmill.dedup.FloorCopies;
import org.newsmill.job.JobSpec;
import org.newsmill.pipeline.FloorAnnotation;
import org.newsmill.pipeline.JobRunner;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Article;
import org.newsmill.record.GroupedArticle;
import org.newsmill.sample.SampleCorpus;
import org.newsmill.sample.SampleSpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The stages of {@link Floor} one by one on {@value #ARTICLES} articles without copies: what the
 * floor's own clocks are held to.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class StageBenchmark {
  private static final int ARTICLES = 512;

  private Path directory;
  private JobSpec job;
  private Crew crew;
  private List<Article> articles;
  private List<List<GroupedArticle>> texts;
  private List<AnnotatedArticle> annotated;
  private FloorAnnotation annotation;

  /** Makes the articles, and what each stage takes. */
  @Setup
  public void prepare() throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    directory = Files.createTempDirectory("stages");
    SampleSpec.Shares none = new SampleSpec.Shares(0, 0, 0, 0, 0);
    SampleCorpus.write(
        new SampleSpec(ARTICLES, 1, 1, false, 850, 0.1, none, LocalDate.of(2024, 12, 5), 30, 3),
        directory.resolve("corpus"));
    job = JobRunner.read(directory.resolve("corpus").resolve(SampleCorpus.JOB), Map.of());
    crew = new Crew(1);
    articles = read();
    texts = copies();
    annotation = new FloorAnnotation(job);
    annotated = annotate();
  }

  /** Removes the articles. */
  @TearDown
  public void remove() throws IOException {
    crew.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Stages read and extract. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public List<Article> read() throws IOException {
    return FloorReader.read(job, crew, new StageCosts()).get(0).articles;
  }

  /** From exact copies to excerpts. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public List<List<GroupedArticle>> copies() {
    return new FloorCopies(articles, job, crew, new StageCosts()).byText();
  }

  /** Stage annotate. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public List<AnnotatedArticle> annotate() {
    List<AnnotatedArticle> all = new ArrayList<>();
    texts.forEach(text -> all.addAll(annotation.annotate(text)));
    return all;
  }

  /** Cells of the daily tables, without their sums. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public FloorDays cells() {
    FloorDays days = new FloorDays();
    annotated.forEach(days::add);
    return days;
  }

  /** Rows and their bytes, without their files. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void rows(Blackhole sink) {
    annotated.forEach(
        article -> annotation.encode(article, (table, partition, row) -> sink.consume(row)));
  }
}
