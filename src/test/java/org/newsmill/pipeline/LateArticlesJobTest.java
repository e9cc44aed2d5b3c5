package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.text.ContentHash;
import org.newsmill.write.Manifest;

/** Days that bring articles of earlier days, and articles that an earlier day has brought. */
class LateArticlesJobTest {
  private static final String FIRST =
      article("1", "2024-12-03", "누리골 시의회는 오래된 다리 세 곳을 내년 봄까지 모두 고치기로 했다.");
  private static final String SECOND =
      article("2", "2024-12-03", "가온항 어민들은 올해 오징어가 지난해보다 두 배 많이 잡혔다고 말했다.");
  private static final String LATE =
      article("3", "2024-12-03", "한빛도서관은 새해부터 밤 열 시까지 문을 열고 주말에도 책을 빌려준다.");
  private static final String TODAY =
      article("4", "2024-12-04", "마루섬을 잇는 배편이 파도가 높아 이틀째 끊겨 주민들이 발이 묶였다.");
  private static final String UNDATED =
      "{\"url\": \"https://gaon.example/5\", \"publisher\": \"가온통신\", \"title\": \"안내\","
          + " \"body\": \"누리골 박물관은 다음 달부터 안내판을 모두 새로 단다.\"}";

  @TempDir private Path temp;
  private Path output;
  private PipelineOptions runner = JobRunner.direct();

  @BeforeEach
  void mineTheFirstDay() throws IOException {
    output = temp.resolve("tables");
    run("2024-12-03", "", FIRST, SECOND, UNDATED);
  }

  @Test
  void lateArticlesJoinTheirDay_andNothingElseIsTouched() throws IOException {
    Map<String, String> before = files();
    run("2024-12-04", "", LATE, TODAY);

    Map<String, String> after = files();
    assertEquals(before, keeping(after, before));
    List<String> added = new ArrayList<>(after.keySet());
    added.removeAll(before.keySet());
    assertTrue(
        added.stream().allMatch(file -> file.contains("/part-day-2024-12-04-")), added.toString());
    assertEquals(4, sum("articles"));
    assertEquals(4, sum("origins"));
    assertEquals(4, sum("distinct_texts"));
    assertEquals(1, sum("undated"));
  }

  /** Each batch counts the publishers of its articles; over the batches of a day, keywords do. */
  @Test
  void publishersOfSeveralBatches_areCountedOverTheKeywordsOfArticles() throws IOException {
    run("2024-12-04", "", LATE.replace("한빛도서관은", "누리골 시의회는"), TODAY);
    run("2024-12-05", "", LATE.replace("한빛도서관은", "누리골 시의회는").replace("가온통신", "한빛일보"));

    List<String> days =
        TableRows.of(output).byTable().get("daily_keyword").stream()
            .filter(row -> row.contains("\"keyword\": \"누리골\""))
            .toList();
    assertEquals(3, days.size(), days.toString());
    assertTrue(days.stream().allMatch(row -> row.contains("\"publishers\": 1")), days.toString());
    long publishers =
        TableRows.of(output).byTable().get("article_keyword").stream()
            .filter(row -> row.startsWith("dt=2024-12-03"))
            .filter(row -> row.contains("\"keyword\": \"누리골\""))
            .map(row -> row.replaceFirst(".*\"publisher\": \"([^\"]*)\".*", "$1"))
            .distinct()
            .count();
    assertEquals(2, publishers);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anArticleThatComesAgain_staysAsItIs(boolean onFlink) throws IOException {
    runner = onFlink ? JobRunner.flink(2) : runner;
    Map<String, String> before = files();
    Manifest manifest = run("2024-12-04", "", FIRST, SECOND, UNDATED, TODAY);

    assertEquals(before, keeping(files(), before));
    assertEquals(3, manifest.ledger().get("articles_excluded"));
    assertEquals(1, manifest.ledger().get("articles_annotated"));
    assertEquals(4, TableRows.of(output).byTable().get("article").size());
    assertEquals(3, sum("articles"));
    assertEquals(1, sum("undated"));
    List<String> exclusions = TableRows.of(output).byTable().get("exclusion");
    assertEquals(3, exclusions.size());
    assertTrue(
        exclusions.stream()
            .allMatch(
                row ->
                    row.contains("\"stage\": \"admit\", \"reason\": \"same_article\"")
                        && row.contains("was published by another batch")),
        exclusions.toString());
  }

  @Test
  void runningADayTwice_changesNothing() throws IOException {
    run("2024-12-04", "", FIRST, LATE, TODAY);
    TableRows once = TableRows.of(output);
    Manifest again = run("2024-12-04", "", FIRST, LATE, TODAY);

    assertEquals(List.of(), TableRows.of(output).differencesTo(once));
    assertEquals(1, again.ledger().get("articles_excluded"));
    run("2024-12-03", "", FIRST, SECOND, UNDATED);
    assertEquals(List.of(), TableRows.of(output).differencesTo(once));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void articlesThatAreTooLate_areExcluded_unlessTheJobIsABackfill(boolean onFlink)
      throws IOException {
    runner = onFlink ? JobRunner.flink(2) : runner;
    Manifest late = run("2024-12-06", "late_days: 2\n", LATE, TODAY);
    assertEquals(1, late.ledger().get("articles_excluded"));
    List<String> exclusions = TableRows.of(output).byTable().get("exclusion");
    assertEquals(1, exclusions.size());
    assertTrue(
        exclusions.get(0).contains("\"reason\": \"too_late\"")
            && exclusions.get(0).contains("published on 2024-12-03, taken from 2024-12-04 on"),
        exclusions.toString());

    Manifest backfill = run("2024-12-06", "late_days: 2\nbackfill: true\n", LATE, TODAY);
    assertEquals(0, backfill.ledger().get("articles_excluded"));
    assertEquals(List.of(), TableRows.of(output).byTable().get("exclusion"));
  }

  private Manifest run(String day, String keys, String... articles) throws IOException {
    Path input = temp.resolve("in-" + day + ".jsonl");
    Files.writeString(input, String.join("\n", articles) + "\n");
    Path job = temp.resolve("day.yaml");
    Files.writeString(
        job, "input: [{path: " + input + "}]\noutput: x\nas_of: " + day + "\n" + keys);
    return JobRunner.run(job, output, runner, Map.of());
  }

  private static String article(String path, String day, String body) {
    return "{\"url\": \"https://gaon.example/"
        + path
        + "\", \"publisher\": \"가온통신\", \"title\": \"소식\", \"published_at\": \""
        + day
        + "T09:00:00+09:00\", \"body\": \""
        + body
        + "\"}";
  }

  /** A measure of daily_total over all days and batches. */
  private long sum(String measure) throws IOException {
    return TableRows.of(output).byTable().get("daily_total").stream()
        .mapToLong(row -> Long.parseLong(row.replaceFirst(".*\"" + measure + "\": (\\d+).*", "$1")))
        .sum();
  }

  /** The data files with hashes of their bytes. */
  private Map<String, String> files() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(output)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".avro")).toList()) {
        hashes.put(output.relativize(file).toString(), ContentHash.of(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  private static Map<String, String> keeping(Map<String, String> all, Map<String, String> some) {
    Map<String, String> kept = new TreeMap<>(all);
    kept.keySet().retainAll(some.keySet());
    return kept;
  }
}
