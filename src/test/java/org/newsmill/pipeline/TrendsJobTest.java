package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.job.TrendSettings;
import org.newsmill.record.DailyEntityRow;
import org.newsmill.record.DailyKeywordRow;
import org.newsmill.record.DailyTopicRow;
import org.newsmill.record.DailyTotalRow;
import org.newsmill.testing.AvroFiles;
import org.newsmill.write.Manifest;
import org.newsmill.write.Table;

/** Trends over daily tables that lie on disk, from reading to publishing. */
class TrendsJobTest {
  private static final LocalDate LAST = LocalDate.of(2024, 12, 5);
  private static final String BURST = "다리";

  @TempDir private Path tables;

  /** Ten weeks of days; on the last one a keyword bursts and another is new. */
  @BeforeEach
  void writeDays() throws IOException {
    for (int back = 0; back < 70; back++) {
      String day = LAST.minusDays(back).toString();
      write(Table.DAILY_TOTAL, day, List.of(total("ko", 500, 800, 3), rejects()));
      List<DailyKeywordRow> keywords = new ArrayList<>();
      keywords.add(keyword(BURST, back == 0 ? 60 : 10));
      keywords.add(keyword("날씨", 12));
      if (back == 0) {
        keywords.add(keyword("누리\uD83D\uDE00", 9));
      }
      write(Table.DAILY_KEYWORD, day, keywords);
      write(Table.DAILY_TOPIC, day, List.of(topic("section", "economy", 50)));
      write(Table.DAILY_ENTITY, day, List.of(entity("e1", back < 30 ? "v2" : "v1", 20)));
    }
  }

  @Test
  void findsWhatRises_andWhatIsNew() throws IOException {
    Manifest manifest = run("t-1", settings(1, false));

    assertEquals(
        List.of(
            "2024-12-05 entity e1 v2 rising 1 false",
            "2024-12-05 keyword 날씨 null rising 2 false",
            "2024-12-05 keyword 누리\uD83D\uDE00 null new 1 null",
            "2024-12-05 keyword 다리 null rising 1 true",
            "2024-12-05 topic economy m rising 1 false"),
        trends());
    assertEquals(List.of("trend", "coverage"), List.copyOf(manifest.tables().keySet()));
    assertEquals(5, manifest.tables().get("trend").rows());
    assertTrue(Files.exists(tables.resolve("_SUCCESS")));
  }

  /** Of a version that is 30 days old, no day before it tells anything, unless versions may mix. */
  @Test
  void keepsVersionsApart_unlessTold() throws IOException {
    run("t-1", settings(1, false));
    assertTrue(trendRows().stream().anyMatch(row -> row.contains("\"history_days\": 22")));

    run("t-1", settings(1, true));
    assertTrue(trendRows().stream().noneMatch(row -> row.contains("\"history_days\": 22")));
    assertTrue(trends().contains("2024-12-05 entity e1 null rising 1 false"), trends().toString());
  }

  @Test
  void aLaterRun_replacesTheDaysThatItReports() throws IOException {
    run("t-1", settings(2, false));
    List<String> both = trends();
    run("t-2", settings(1, false));

    assertEquals(both, trends());
    assertEquals(List.of("part-t-2-00000.avro"), filesOf("trend/dt=2024-12-05"));
    assertEquals(List.of("part-t-1-00000.avro"), filesOf("trend/dt=2024-12-04"));
  }

  @Test
  void runningTwice_changesNothing() throws IOException {
    Manifest once = run("t-1", settings(3, false));
    List<String> rows = trendRows();

    assertEquals(once.tables(), run("t-1", settings(3, false)).tables());
    assertEquals(rows, trendRows());
  }

  @Test
  void aMissingDay_isABreak_andNoDayOfTheBaseline() throws IOException {
    for (Table table :
        List.of(Table.DAILY_TOTAL, Table.DAILY_KEYWORD, Table.DAILY_TOPIC, Table.DAILY_ENTITY)) {
      Files.delete(file(table, "2024-12-04"));
      Files.delete(file(table, "2024-11-06"));
    }

    run("t-1", settings(2, true));

    List<String> breaks = TableRows.of(tables).byTable().get("coverage");
    assertEquals(2, breaks.size(), breaks.toString());
    assertTrue(breaks.get(0).startsWith("dt=2024-12-04 {\"kind\": \"missing_day\""));
    assertTrue(breaks.get(1).startsWith("dt=2024-12-04 {\"kind\": \"silent\""));
    assertTrue(trends().stream().allMatch(row -> row.startsWith("2024-12-05")));
    assertTrue(trendRows().stream().anyMatch(row -> row.contains("\"history_days\": 55")));
  }

  @Test
  void stops_atATableThatIsCutShort() throws IOException {
    Path file = file(Table.DAILY_KEYWORD, "2024-12-01");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 10));

    PipelineExecutionException thrown =
        assertThrows(PipelineExecutionException.class, () -> run("t-1", settings(1, false)));

    assertTrue(thrown.getMessage().contains("is no whole Avro file"), thrown.getMessage());
    assertTrue(Files.notExists(tables.resolve("_SUCCESS")));
  }

  @Test
  void stops_atAFileOfAForeignProgram() throws IOException {
    Files.createFile(tables.resolve("daily_topic/dt=2024-12-01/export.avro"));

    PipelineExecutionException thrown =
        assertThrows(PipelineExecutionException.class, () -> run("t-1", settings(1, false)));

    assertTrue(thrown.getMessage().contains("was not written by Newsmill"), thrown.getMessage());
  }

  private Manifest run(String batch, TrendSettings settings) throws IOException {
    return JobRunner.runTrends(tables, batch, settings, JobRunner.direct());
  }

  private static TrendSettings settings(int days, boolean mixVersions) {
    return new TrendSettings(LAST, days, 56, 1, 0.0003, 5, 100, mixVersions);
  }

  private List<String> trendRows() throws IOException {
    return TableRows.of(tables).byTable().get("trend");
  }

  /** Day, kind, item, version, state, rank and burst of each row. */
  private List<String> trends() throws IOException {
    return trendRows().stream()
        .map(
            row ->
                row.substring(3, 13)
                    + List.of("kind", "item", "version", "state", "rank", "burst").stream()
                        .map(field -> " " + value(row, field))
                        .collect(java.util.stream.Collectors.joining()))
        .toList();
  }

  private static String value(String row, String field) {
    return row.replaceFirst(".*\"" + field + "\": \"?([^\",}]*)\"?[,}].*", "$1");
  }

  private List<String> filesOf(String directory) throws IOException {
    try (java.util.stream.Stream<Path> files = Files.list(tables.resolve(directory))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void write(Table table, String day, List<? extends IndexedRecord> rows)
      throws IOException {
    AvroFiles.write(file(table, day), table.schema(), rows);
  }

  private Path file(Table table, String day) {
    return tables.resolve(table.directory(day)).resolve("part-d-00000.avro");
  }

  private static DailyTotalRow total(String language, long origins, long articles, long undated) {
    return DailyTotalRow.newBuilder()
        .setLanguage(language)
        .setPublisher("가온통신")
        .setOrigins(origins)
        .setArticles(articles)
        .setUndated(undated)
        .build();
  }

  private static DailyTotalRow rejects() {
    return DailyTotalRow.newBuilder().setRejects(4).build();
  }

  private static DailyKeywordRow keyword(String keyword, long origins) {
    return DailyKeywordRow.newBuilder()
        .setKeyword(keyword)
        .setLanguage("ko")
        .setOrigins(origins)
        .setArticles(origins + 2)
        .build();
  }

  private static DailyTopicRow topic(String scheme, String topic, long origins) {
    return DailyTopicRow.newBuilder()
        .setScheme(scheme)
        .setTopic(topic)
        .setLanguage("ko")
        .setPublisher("가온통신")
        .setModelVersion("m")
        .setOrigins(origins)
        .setArticles(origins)
        .build();
  }

  private static DailyEntityRow entity(String id, String version, long origins) {
    return DailyEntityRow.newBuilder()
        .setEntityId(id)
        .setLanguage("ko")
        .setPublisher("가온통신")
        .setMentionVersion(version)
        .setOrigins(origins)
        .setArticles(origins)
        .build();
  }
}
