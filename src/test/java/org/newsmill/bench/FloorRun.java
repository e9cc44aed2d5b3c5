package org.newsmill.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.newsmill.job.JobSpec;
import org.newsmill.pipeline.AnnotationParts;
import org.newsmill.pipeline.JobRunner;
import org.newsmill.record.Article;

/** Runs {@link Floor} and prints what each stage cost; {@code scripts/bench-floor} starts it. */
public final class FloorRun {
  private FloorRun() {}

  /**
   * Arguments: a job file, a directory for the tables, the number of threads; and of how many texts
   * the parts of the annotation are measured, or nothing.
   */
  public static void main(String[] args) throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    JobSpec job = JobRunner.read(Path.of(args[0]), Map.of("output", args[1]));
    StageCosts costs = new StageCosts();
    long before = System.nanoTime();
    Floor.Done done = Floor.run(job, Integer.parseInt(args[2]), costs);
    print(done, costs, System.nanoTime() - before);
    if (args.length > 3) {
      printParts(job, Integer.parseInt(args[3]));
    }
  }

  /** The second of two rounds over the first texts, one thread. */
  private static void printParts(JobSpec job, int count) throws IOException {
    Map<String, Article> texts = new LinkedHashMap<>();
    try (Crew crew = new Crew(1)) {
      FloorReader.read(job, crew, new StageCosts()).stream()
          .flatMap(found -> found.articles.stream())
          .forEach(article -> texts.putIfAbsent(article.getBodyHash(), article));
    }
    List<Article> some = texts.values().stream().limit(count).toList();
    AnnotationParts parts = new AnnotationParts(job);
    parts.measure(some, new StageCosts());
    StageCosts costs = new StageCosts();
    parts.measure(some, costs);
    System.out.printf(
        Locale.ROOT, "%nParts of the annotation, %,d texts, one thread%n%n", some.size());
    table("text", costs, some.size());
  }

  private static void print(Floor.Done done, StageCosts costs, long nanos) {
    double seconds = nanos / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,d documents, %,d articles, %,d distinct texts, %,d rows; %.1f s, %,.0f articles/s,"
            + " %.1f s in garbage collections%n%n",
        done.documents(),
        done.articles(),
        done.texts(),
        done.rows().values().stream().mapToLong(Long::longValue).sum(),
        seconds,
        done.articles() / seconds,
        collections());
    table("article", costs, done.articles());
  }

  private static void table(String of, StageCosts costs, long count) {
    StageCosts.Cost all =
        costs.stages().values().stream().reduce(StageCosts.Cost.NONE, StageCosts.Cost::plus);
    System.out.printf(
        "| stage | microseconds of the processor, each %s | of all | bytes allocated |%n", of);
    System.out.println("|---|---|---|---|");
    costs.stages().forEach((stage, cost) -> row(stage, cost, count, all.nanos()));
    row("all", all, count, all.nanos());
  }

  private static void row(String stage, StageCosts.Cost cost, long count, long all) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.3f | %,d |%n",
        stage,
        cost.nanos() / 1e3 / count,
        (double) cost.nanos() / all,
        cost.bytes() / count);
  }

  private static double collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(collector -> collector.getCollectionTime())
            .sum()
        / 1e3;
  }
}
