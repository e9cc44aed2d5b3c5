package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.options.PipelineOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.job.JobError;
import org.newsmill.pipeline.JobRunner;
import org.newsmill.pipeline.TableRows;

/** Topics of a job's own, from its files and from labelled texts to the rows. */
class TopicsJobTest {
  private static final String QUERIES =
      """
      topics:
        - id: harbour
          name: {ko: 항구, en: Harbour}
          query: {ko: '항구^2 OR title:뱃길', en: harbour}
        - id: moon
          name: {ko: 달, en: Moon}
          query: {any: '"moon base"'}
      """;
  private static final String TAXONOMY =
      """
      scheme: tree
      topics:
        - id: places
          name: {ko: 곳, en: Places}
        - id: sea
          parent: places
          name: {ko: 바다, en: Sea}
          query: {ko: 바다}
        - id: games
          name: {ko: 운동, en: Games}
          sections: [sports]
      """;
  private static final String ARTICLES =
      """
      {"url": "https://hanbit.example/1", "publisher": "가온통신", "published_at": "2024-12-04T09:00:00+09:00", "title": "뱃길 열린다", "body": "새들시의 항구가 다시 열린다. 항구 앞 바다는 잔잔하다. 😀 항구에 배가 들어온다."}
      {"url": "https://hanbit.example/2", "publisher": "가온통신", "published_at": "2024-12-04T09:00:00+09:00", "title": "달빛구단, 프로야구 개막전 9회말 역전 홈런", "body": "달빛구단이 안방에서 열린 프로야구 개막전에서 역전승을 거뒀다."}
      {"url": "https://hanbit.example/3", "publisher": "Gaon Wire", "published_at": "2024-12-04T09:00:00+09:00", "title": "Quiet evening", "body": "The old lighthouse keeper walked along the wall and fed his two cats before night came."}
      """;

  @TempDir private Path folder;
  private Path job;

  @BeforeEach
  void writeJob() throws IOException {
    Files.writeString(folder.resolve("articles.jsonl"), ARTICLES);
    Files.createDirectories(folder.resolve("topics"));
    Files.writeString(folder.resolve("topics/queries.yaml"), QUERIES);
    Files.writeString(folder.resolve("topics/tree.yaml"), TAXONOMY);
    job =
        Files.writeString(
            folder.resolve("job.yaml"),
            "as_of: 2024-12-05\ninput:\n  - path: articles.jsonl\noutput: out\ntopics: topics\n");
  }

  @Test
  void queriesAndTaxonomiesGiveTopics_withTheirEvidence_onBothRunners() throws IOException {
    List<String> expected =
        List.of(
            "query/harbour null 3.0 [뱃길 0-2 x1.0 title, 항구 5-7 x3.0 body]",
            "tree/games 0.9",
            "tree/places null 1.0 [바다 22-24 x1.0 body]",
            "tree/sea null 1.0 [바다 22-24 x1.0 body]");

    assertEquals(expected, topics(Map.of(), JobRunner.direct()));
    assertEquals(expected, topics(Map.of(), JobRunner.flink(2)));
    assertEquals(expected, topics(Map.of("analyzer", "nori"), JobRunner.direct()));
  }

  @Test
  void daysCountTopicsByScheme_andTableTopicNamesThem() throws IOException {
    Map<String, List<String>> tables = run(Map.of(), JobRunner.direct());

    assertEquals(
        List.of("query/harbour 1", "tree/games 1", "tree/places 1", "tree/sea 1"),
        tables.get("daily_topic").stream()
            .filter(row -> !row.contains("\"scheme\": \"section\""))
            .map(row -> value(row, "scheme") + "/" + value(row, "topic") + " " + count(row))
            .sorted()
            .toList());
    assertEquals(
        List.of(
            "query/harbour null 항구 Harbour",
            "query/moon null 달 Moon",
            "tree/games null 운동 Games",
            "tree/places null 곳 Places",
            "tree/sea places 바다 Sea"),
        tables.get("topic").stream()
            .filter(row -> !row.contains("\"scheme\": \"section\""))
            .map(
                row ->
                    value(row, "scheme")
                        + "/"
                        + value(row, "topic")
                        + " "
                        + value(row, "parent")
                        + " "
                        + value(row, "name_ko")
                        + " "
                        + value(row, "name_en"))
            .sorted()
            .toList());
  }

  @Test
  void labelledTextsBecomeASchemeOfTopics() throws IOException {
    String models = "[{scheme: desk, language: ko, model: '" + train() + "'}]";

    List<String> rowsOfModel =
        run(Map.of("topic_models", models), JobRunner.direct()).get("article_topic").stream()
            .filter(row -> row.contains("\"scheme\": \"desk\""))
            .map(row -> value(row, "topic") + " " + value(row, "model_version").substring(0, 15))
            .sorted()
            .toList();

    assertEquals(List.of("harbour desk-2031-02-03", "stadium desk-2031-02-03"), rowsOfModel);
  }

  @Test
  void aModelOfSchemeSectionReplacesTheShippedSections_andABatchHasOneVersionOfEachTopic()
      throws IOException {
    String models =
        "[{scheme: section, language: ko, model: '" + train() + "', min_confidence: 0}]";

    Map<String, List<String>> tables = run(Map.of("topic_models", models), JobRunner.direct());

    assertEquals(
        List.of("en unknown", "ko harbour", "ko stadium"),
        tables.get("article").stream()
            .map(row -> value(row, "language") + " " + value(row, "section"))
            .sorted()
            .toList());
    Map<String, String> ofTopic = versions(tables.get("topic"));
    ofTopic.keySet().retainAll(versions(tables.get("article_topic")).keySet());
    assertEquals(ofTopic, versions(tables.get("article_topic")));
    assertEquals(ofTopic, versions(tables.get("daily_topic")));
    assertEquals(
        List.of(ofTopic.get("section/harbour")),
        tables.get("article").stream()
            .map(row -> value(row, "section_version"))
            .distinct()
            .toList());
  }

  /** Versions of topics, of which each must have one. */
  private static Map<String, String> versions(List<String> rows) {
    Map<String, String> versions = new TreeMap<>();
    for (String row : rows) {
      String version = value(row, "model_version");
      String topic = value(row, "scheme") + "/" + value(row, "topic");
      assertEquals(version, versions.computeIfAbsent(topic, t -> version), topic);
    }
    return versions;
  }

  private Path train() throws IOException {
    StringBuilder rows = new StringBuilder("label\ttitle\ttext\n");
    for (int i = 0; i < 20; i++) {
      rows.append("harbour\t뱃길 소식 ").append(i).append("\t항구에 배가 들어오고 바다가 잔잔하다.\n");
      rows.append("stadium\t경기 소식 ").append(i).append("\t구단이 개막전에서 홈런을 쳤다.\n");
    }
    Path labelled = Files.writeString(folder.resolve("labelled.tsv"), rows);
    Path model = folder.resolve("desk.nmlm");
    CommandRun run =
        CommandRun.of(
            new TrainCommand(),
            "topic",
            "--input=" + labelled,
            "--model=" + model,
            "--as-of=2031-02-03",
            "--bucket-bits=12");
    assertEquals(0, run.exit(), run.err());
    return model;
  }

  @Test
  void refusesModels_thatAreMissingOrNone() throws IOException {
    String models = "[{scheme: desk, model: no-such}]";
    JobError missing =
        assertThrows(JobError.class, () -> run(Map.of("topic_models", models), JobRunner.direct()));
    assertEquals(
        "topic_models: desk: /models/no-such.nmlm: no such model resource; allowed: a model of task"
            + " 'topic', made by newsmill train topic, or the name of a shipped one such as"
            + " section-ko",
        missing.getMessage());
    Path text = Files.writeString(folder.resolve("text.nmlm"), "text");
    JobError none =
        assertThrows(
            JobError.class,
            () ->
                run(
                    Map.of("topic_models", "[{scheme: desk, model: '" + text + "'}]"),
                    JobRunner.direct()));
    assertEquals(true, none.getMessage().contains("not a model file"), none.getMessage());
  }

  @Test
  void refusesQueries_beforeAnythingRuns() throws IOException {
    Files.writeString(
        folder.resolve("topics/queries.yaml"), QUERIES.replace("en: harbour", "en: '*:*'"));

    assertEquals(Newsmill.WRONG_USAGE, Newsmill.run("describe", job.toString()));
  }

  /** Scheme, id, confidence, score and evidence of the rows that are no sections. */
  private List<String> topics(Map<String, String> overrides, PipelineOptions options)
      throws IOException {
    return run(overrides, options).get("article_topic").stream()
        .filter(row -> !row.contains("\"scheme\": \"section\""))
        .map(TopicsJobTest::topic)
        .sorted()
        .toList();
  }

  private static String topic(String row) {
    String id = value(row, "scheme") + "/" + value(row, "topic") + " ";
    return value(row, "score").equals("null")
        ? id + value(row, "confidence").substring(0, 3)
        : id + value(row, "confidence") + " " + value(row, "score") + " " + evidence(row);
  }

  private static List<String> evidence(String row) {
    return java.util.regex.Pattern.compile(
            "\"feature\": \"([^\"]*)\", \"start\": (\\d+), \"end\": (\\d+), \"weight\": ([^,]*),"
                + " \"field\": \"([a-z]*)\"")
        .matcher(row)
        .results()
        .map(
            m ->
                m.group(1)
                    + " "
                    + m.group(2)
                    + "-"
                    + m.group(3)
                    + " x"
                    + m.group(4)
                    + " "
                    + m.group(5))
        .toList();
  }

  private static String value(String row, String field) {
    var found = java.util.regex.Pattern.compile("\"" + field + "\": \"?([^\",}]*)\"?").matcher(row);
    assertEquals(true, found.find(), row);
    return found.group(1);
  }

  private static String count(String row) {
    return value(row, "articles");
  }

  private Map<String, List<String>> run(Map<String, String> overrides, PipelineOptions options)
      throws IOException {
    Path output = Files.createTempDirectory(folder, "out");
    JobRunner.run(job, output, options, overrides);
    return TableRows.of(output).byTable();
  }
}
