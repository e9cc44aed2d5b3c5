package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.job.HistorySpec;
import org.newsmill.testing.Pipelines;

/** A day's job that knows the days before it. */
class HistoryJobTest {
  private static final String BODY =
      "누리골 시의회는 오래된 다리 세 곳을 내년 봄까지 모두 고치기로 했다. 시는 물길을 막지 않도록 밤에만 일하고,"
          + " 다리마다 임시 길을 낸다. 예산은 지난해보다 조금 늘었고 남은 돈은 보행로에 쓴다고 밝혔다.";

  @TempDir Path temp;
  private PipelineOptions runner = JobRunner.direct();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void todaysCopyJoinsTheGroup_andARerunChangesNothing(boolean onFlink) throws IOException {
    runner = onFlink ? JobRunner.flink(2) : runner;
    Path output = temp.resolve("tables");
    run(output, "2024-12-03", "https://gaon.example/1", "가온통신", "none");
    String origin = only(output, "2024-12-03", "article");
    String group = value(origin, "group_id");
    assertTrue(origin.contains("\"role\": \"origin\""), origin);

    run(output, "2024-12-04", "https://hanbit.example/1", "한빛마루일보", output.toString());
    TableRows once = TableRows.of(output);
    run(output, "2024-12-04", "https://hanbit.example/1", "한빛마루일보", output.toString());

    assertEquals(List.of(), TableRows.of(output).differencesTo(once));
    String copy = only(output, "2024-12-04", "article");
    assertEquals(group, value(copy, "group_id"));
    assertTrue(copy.contains("\"role\": \"reprint\""), copy);
    assertTrue(copy.contains("\"first_of_text\": false"), copy);
    assertTrue(only(output, "2024-12-04", "duplicate").contains(group));
  }

  @Test
  void readsNoDayBeyondThoseAskedFor_andNotItsOwnBatch() throws IOException {
    Path output = temp.resolve("tables");
    for (int day = 1; day <= 4; day++) {
      run(output, "2024-12-0" + day, "https://gaon.example/" + day, "가온통신", "none");
    }

    assertEquals(
        List.of("2024-12-02", "2024-12-03"), read(output, "2024-12-04", 2, "day-2024-12-04"));
    assertEquals(List.of("2024-12-03", "2024-12-04"), read(output, "2024-12-04", 1, "another"));
    assertEquals(List.of(), read(output, "2024-12-20", 7, "another"));
    assertEquals(List.of(), read(temp.resolve("nowhere"), "2024-12-04", 7, "another"));
  }

  /** The days whose articles are read, by the articles' ids. */
  private static List<String> read(Path output, String asOf, int days, String batch)
      throws IOException {
    List<String> ids = new java.util.ArrayList<>();
    List<String> expected = new java.util.ArrayList<>();
    for (int day = 1; Files.exists(output) && day <= 4; day++) {
      LocalDate date = LocalDate.of(2024, 12, day);
      boolean inside =
          !date.isAfter(LocalDate.parse(asOf))
              && !date.isBefore(LocalDate.parse(asOf).minusDays(days))
              && !batch.equals("day-" + date);
      if (inside) {
        expected.add(date.toString());
        ids.add(value(only(output, date.toString(), "article"), "article_id"));
      }
    }
    TestPipeline pipeline = Pipelines.create();
    PAssert.that(
            pipeline
                .apply(
                    ReadHistory.of(
                        new HistorySpec(output.toString(), days), LocalDate.parse(asOf), batch))
                .apply(
                    MapElements.into(TypeDescriptors.strings()).via(text -> text.getArticleId())))
        .containsInAnyOrder(ids);
    pipeline.run();
    return expected;
  }

  private void run(Path output, String day, String url, String publisher, String history)
      throws IOException {
    Path input = temp.resolve(day + ".jsonl");
    Files.writeString(
        input,
        "{\"url\": \""
            + url
            + "\", \"publisher\": \""
            + publisher
            + "\", \"title\": \"다리를 고친다\", \"published_at\": \""
            + day
            + "T09:00:00+09:00\", \"body\": \""
            + BODY
            + "\"}\n");
    Path job = temp.resolve("day.yaml");
    Files.writeString(
        job,
        "input: [{path: "
            + input
            + "}]\noutput: x\nas_of: "
            + day
            + "\n"
            + (history.equals("none") ? "" : "history: {path: " + history + ", days: 3}\n"));
    JobRunner.run(job, output, runner, Map.of());
  }

  private static String only(Path output, String day, String table) throws IOException {
    List<String> rows =
        TableRows.of(output).byTable().get(table).stream()
            .filter(row -> row.startsWith("dt=" + day))
            .toList();
    assertEquals(1, rows.size(), rows.toString());
    return rows.get(0);
  }

  private static String value(String row, String field) {
    return row.replaceFirst(".*\"" + field + "\": \"([^\"]*)\".*", "$1");
  }
}
