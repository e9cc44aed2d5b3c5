package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.write.Manifest;

/** The sample's rows, on every runner, in every order, once and again. */
class SampleGoldenTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "sample");

  @TempDir static Path outputs;
  private static Path direct;
  private static Manifest manifest;

  @BeforeAll
  static void runTheSample() throws IOException {
    direct = outputs.resolve("direct");
    manifest = JobRunner.run(JobRunner.SAMPLE, direct, JobRunner.direct(), Map.of());
    if (Boolean.getBoolean("golden.update")) {
      TableRows.of(direct).writeGolden(GOLDEN);
    }
  }

  @Test
  void directRunnerGivesTheGoldenRows() throws IOException {
    assertSame(TableRows.readGolden(GOLDEN), TableRows.of(direct));
  }

  @Test
  void embeddedFlinkGivesTheGoldenRows_withOneWorker() throws IOException {
    assertGolden("flink-1", JobRunner.flink(1), Map.of());
  }

  @Test
  void embeddedFlinkGivesTheGoldenRows_withThreeWorkers() throws IOException {
    assertGolden("flink-3", JobRunner.flink(3), Map.of());
  }

  @Test
  void lucenesOwnAnalyzerGivesTheGoldenRows() throws IOException {
    assertGolden("nori", JobRunner.direct(), Map.of("analyzer", "nori"));
  }

  @Test
  void rowsAreTheSame_whenInputsAreReversedAndTablesHaveSeveralFiles() throws IOException {
    Map<String, String> reversed = new LinkedHashMap<>();
    reversed.put("input", reversedInputs());
    reversed.put("file_bytes", "2000");
    assertGolden("reversed", JobRunner.flink(2), reversed);
  }

  @Test
  void rowsAreTheSame_whenLinesAreShuffled() throws IOException {
    Path shuffled = outputs.resolve("shuffled.jsonl");
    List<String> lines = new ArrayList<>(Files.readAllLines(articles()));
    Collections.shuffle(lines, new Random(11));
    Files.writeString(shuffled, String.join("\n", lines) + "\n");
    Path output = outputs.resolve("out-shuffled");
    JobRunner.run(
        JobRunner.SAMPLE, output, JobRunner.direct(), Map.of("input[0].path", shuffled.toString()));
    // Only where a document lay may differ.
    String place = "\"source_uri\": \"[^\"]*\", \"position\": \\d+";
    assertSame(
        TableRows.readGolden(GOLDEN).replacing(place, "").replacing("<samples>/articles", "<x>"),
        TableRows.of(output)
            .replacing(place, "")
            .replacing(outputs.resolve("shuffled").toString(), "<x>"));
  }

  @Test
  void secondRunLeavesTheSameFiles() throws IOException {
    Path output = outputs.resolve("twice");
    JobRunner.run(JobRunner.SAMPLE, output, JobRunner.direct(), Map.of());
    Map<String, Long> first = sizes(output);
    JobRunner.run(JobRunner.SAMPLE, output, JobRunner.direct(), Map.of());
    assertEquals(first.keySet(), sizes(output).keySet());
    assertSame(TableRows.readGolden(GOLDEN), TableRows.of(output));
  }

  @Test
  void ledgerBalances_inTotal() {
    Map<String, Long> ledger = manifest.ledger();
    assertEquals(
        ledger.get("documents_read"),
        ledger.get("documents_yielded")
            + ledger.get("documents_rejected")
            + ledger.get("documents_excluded"));
    assertEquals(
        ledger.get("stories_cut"),
        ledger.get("articles") + ledger.get("stories_rejected") + ledger.get("stories_excluded"));
    assertEquals(
        ledger.get("articles"),
        ledger.get("articles_annotated")
            + ledger.get("articles_rejected")
            + ledger.get("articles_excluded"));
    assertEquals(
        ledger.get("articles_annotated"),
        ledger.get("origins") + ledger.get("reprints") + ledger.get("revisions"));
    assertEquals(49, ledger.get("documents_read"));
    assertEquals(manifest.tables().get("article").rows(), ledger.get("articles_annotated"));
  }

  @Test
  void nothingPrivateLeavesTheInput() throws IOException {
    for (Map.Entry<String, List<String>> table : TableRows.of(direct).byTable().entrySet()) {
      for (String row : table.getValue()) {
        assertFalse(row.contains("x@y.example"), () -> table.getKey() + ": " + row);
        assertFalse(row.contains("010-0000-1234"), () -> table.getKey() + ": " + row);
        assertFalse(row.contains("garam@hanbit.example"), () -> table.getKey() + ": " + row);
      }
    }
  }

  @Test
  void comparisonFails_whenOneValueDiffers() throws IOException {
    TableRows golden = TableRows.readGolden(GOLDEN);
    Map<String, List<String>> flipped = new TreeMap<>(golden.byTable());
    List<String> rows = new ArrayList<>(flipped.get("article"));
    String row = rows.get(0);
    rows.set(0, row.replace("\"role\": \"origin\"", "\"role\": \"reprint\""));
    assertFalse(row.equals(rows.get(0)));
    flipped.put("article", rows);
    assertEquals(2, new TableRows(flipped).differencesTo(golden).size());
  }

  private static void assertGolden(
      String name, PipelineOptions options, Map<String, String> overrides) throws IOException {
    Path output = outputs.resolve(name);
    JobRunner.run(JobRunner.SAMPLE, output, options, overrides);
    assertSame(TableRows.readGolden(GOLDEN), TableRows.of(output));
    assertTrue(Files.exists(output.resolve("_SUCCESS")));
    assertEquals(List.of(), leftovers(output));
  }

  private static void assertSame(TableRows expected, TableRows actual) {
    assertEquals(List.of(), actual.differencesTo(expected));
    assertEquals(expected, actual);
  }

  private static Path articles() {
    return Path.of("pipelines", "samples", "articles.jsonl");
  }

  /** The inputs of the sample job in the opposite order, as YAML. */
  private static String reversedInputs() {
    String samples = Path.of("pipelines", "samples").toAbsolutePath().toString();
    return "["
        + "{path: '"
        + samples
        + "/newsletter.md'},"
        + "{path: '"
        + samples
        + "/*.txt'},"
        + "{path: '"
        + samples
        + "/nested.jsonl', fields: {title: headline, body: content.text,"
        + " publisher: meta.site.name, url: meta.link, published_at: meta.date}},"
        + "{path: '"
        + samples
        + "/newsplease.jsonl', preset: news-please},"
        + "{path: '"
        + samples
        + "/wire.jsonl.gz'},"
        + "{path: '"
        + samples
        + "/articles.jsonl'}]";
  }

  private static Map<String, Long> sizes(Path output) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sizes.put(output.relativize(file).toString(), Files.size(file));
      }
    }
    return sizes;
  }

  /** Files that are neither rows nor the record of the batch. */
  private static List<String> leftovers(Path output) throws IOException {
    return sizes(output).keySet().stream()
        .filter(name -> !name.matches("[a-z_]+/(dt|batch)=[^/]+/part-[^/]+\\.avro"))
        .filter(name -> !List.of("_SUCCESS", "manifest.json").contains(name))
        .filter(name -> !name.equals(".manifests/sample-2024-12-05.json"))
        .toList();
  }
}
