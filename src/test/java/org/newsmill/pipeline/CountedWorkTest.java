package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.bench.CountAllocations;
import org.newsmill.bench.Floor;
import org.newsmill.bench.StageCosts;
import org.newsmill.bench.WorkBaseline;
import org.newsmill.job.JobSpec;
import org.newsmill.sample.SampleCorpus;
import org.newsmill.sample.SampleSpec;
import org.newsmill.write.OutputFiles;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;

/**
 * Counted work on a generated corpus beside the counts in {@code work-baseline.properties}: more
 * than a tenth more fails. Counts, unlike times, are the same on a busy machine. A change that is
 * worth it renews them: {@code ./mvnw test -Dtest=CountedWorkTest -Dwork.update=true}.
 */
class CountedWorkTest {
  private static final Path BASELINE = Path.of("src/test/resources/work-baseline.properties");
  private static final List<String> COMMENT =
      List.of(
          "Counted work on 1,000 lines of a generated corpus: bytes that Flink's tasks hand to each",
          "other, and bytes that each stage allocates without the optimizing compiler.",
          "Written by ./mvnw test -Dtest=CountedWorkTest -Dwork.update=true");
  private static final String EXCHANGED = "exchanged.";
  private static final String ALLOCATED = "allocated.";
  private static final Set<Table> OF_A_BATCH = Set.of(Table.ENTITY, Table.TOPIC, Table.LEDGER);

  @TempDir static Path work;
  private static Path jobFile;
  private static Path tables;
  private static PipelineResult mined;

  @BeforeAll
  static void mine() throws IOException {
    SampleCorpus.write(
        new SampleSpec(
            1_000,
            1,
            1,
            false,
            850,
            0.1,
            new SampleSpec.Shares(0.3, 0.05, 0, 0.005, 0.01),
            LocalDate.of(2024, 12, 5),
            30,
            3),
        work.resolve("corpus"));
    jobFile = work.resolve("corpus").resolve(SampleCorpus.JOB);
    tables = work.resolve("tables");
    PipelineOptions options = JobRunner.flink(1);
    options
        .as(FlinkPipelineOptions.class)
        .setFlinkConfDir(ExchangedBytes.configuration(work.resolve("conf")).toString());
    FileSystems.setDefaultPipelineOptions(options);
    JobSpec job = JobRunner.read(jobFile, Map.of("output", tables.toString()));
    Pipeline pipeline = Pipeline.create(options);
    MineNews.of(
            job,
            OutputFiles.staging(job.output(), job.batch(), "run"),
            Map.of("batch", job.batch()))
        .layInto(pipeline);
    mined = pipeline.run();
    mined.waitUntilFinish();
  }

  @Test
  void analysesEachDistinctTextOnce() throws IOException {
    Set<String> texts = new HashSet<>();
    TableReader.of(tables.toString(), Table.ARTICLE)
        .forEachWhile(
            (partition, row) -> {
              texts.add(row.get("body_hash").toString());
              return true;
            });
    MetricsFilter analysed =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.named(AnnotateArticles.STAGE, "texts"))
            .build();
    assertTrue(texts.size() > 500, () -> texts.size() + " texts");
    assertEquals(
        texts.size(),
        mined.metrics().queryMetrics(analysed).getCounters().iterator().next().getAttempted());
  }

  @Test
  void exchangesNoMoreThanATenthMore() throws IOException {
    Map<String, Long> counted = new TreeMap<>();
    ExchangedBytes.byStage().forEach((stage, bytes) -> counted.put(name(EXCHANGED, stage), bytes));
    counted.values().removeIf(bytes -> bytes == 0);
    assertWithinBaseline(EXCHANGED, counted);
  }

  @Test
  void allocatesNoMoreThanATenthMore() throws IOException, InterruptedException {
    int java = Runtime.version().feature();
    assumeTrue(java == 17, () -> "the baseline was counted on Java 17, this is " + java);
    Process counting =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                CountAllocations.class.getName(),
                jobFile.toString(),
                work.resolve("allocations").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(counting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, counting.waitFor());
    Map<String, Long> counted = new TreeMap<>();
    printed
        .lines()
        .map(line -> line.split("\t", 2))
        .forEach(line -> counted.put(name(ALLOCATED, line[0]), Long.valueOf(line[1])));
    assertWithinBaseline(ALLOCATED, counted);
  }

  @Test
  void floorGivesTheRowsOfTheJob() throws IOException {
    Path floor = work.resolve("floor");
    JobSpec job = JobRunner.read(jobFile, Map.of("output", floor.toString()));
    Floor.Done done = Floor.run(job, 2, new StageCosts());
    Map<String, List<String>> expected = new TreeMap<>(TableRows.of(tables).byTable());
    Map<String, List<String>> rows = new TreeMap<>(TableRows.of(floor).byTable());
    OF_A_BATCH.forEach(
        table -> {
          expected.remove(table.id());
          rows.remove(table.id());
        });
    assertEquals(List.of(), new TableRows(rows).differencesTo(new TableRows(expected)));
    assertEquals(1_000, done.documents());
    assertEquals(expected.get("article").size(), done.articles());
  }

  private static void assertWithinBaseline(String kind, Map<String, Long> counted)
      throws IOException {
    assertTrue(counted.size() > 3, counted::toString);
    WorkBaseline baseline = WorkBaseline.read(BASELINE);
    if (Boolean.getBoolean("work.update")) {
      baseline.with(kind, counted).write(BASELINE, COMMENT);
      return;
    }
    assertEquals(List.of(), baseline.complaints(kind, counted));
  }

  /** A name that is a key of properties. */
  private static String name(String kind, String of) {
    return kind + of.replace(' ', '_').replace(':', '_');
  }
}
