package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.pipeline.ErasedArticles;
import org.newsmill.pipeline.JobRunner;
import org.newsmill.pipeline.TableRows;
import org.newsmill.text.ContentHash;
import org.newsmill.write.Manifest;
import org.newsmill.write.Publication;

/** Articles leave the tables as if they had never been in the input, and do not come back. */
class EraseCommandTest {
  private static final String STORY =
      "누리골 시의회는 오래된 다리 세 곳을 내년 봄까지 모두 고치기로 했다. 시는 물길을 막지 않도록 밤에만 일하고,"
          + " 다리마다 임시 길을 낸다. 예산은 지난해보다 조금 늘었고 남은 돈은 보행로에 쓴다고 밝혔다.";
  private static final String HARBOUR =
      "가온항 어민들은 올해 오징어가 지난해보다 두 배 많이 잡혔다고 말했다. 김마루 조합장은 \"얼음이 모자랄 만큼"
          + " 좋은 해\"라고 했다. 값은 한 상자에 3만원이다. \uD83E\uDD91";
  private static final String LIBRARY =
      "한빛도서관은 새해부터 밤 열 시까지 문을 열고 주말에도 책을 빌려준다. 시는 사서를 다섯 명 더 뽑는다.";
  private static final String FERRY =
      "The ferry to Maru Island stood still for two days as waves rose above four metres. The"
          + " harbour master of Gaon said the boats would sail again on Thursday.";

  @TempDir private Path temp;
  private Path input;
  private Path output;
  private List<String> beamOptions = List.of();

  @BeforeEach
  void open() throws IOException {
    FileSystems.setDefaultPipelineOptions(JobRunner.direct());
    input = Files.createDirectories(temp.resolve("in"));
    output = temp.resolve("tables");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DirectRunner", "FlinkRunner"})
  void tablesAreThoseOfARunWithoutTheArticles(String runner) throws IOException {
    beamOptions = List.of("--runner=" + runner);
    put("story", "2024-12-03T09:00", "가온통신", STORY);
    put("copy", "2024-12-03T10:00", "한빛마루일보", STORY);
    put("late-copy", "2024-12-04T08:00", "누리골경제", STORY);
    put("longer", "2024-12-04T09:00", "마루섬신문", STORY + " 공사는 3월에 끝난다.");
    put("harbour", "2024-12-04T10:00", "가온통신", HARBOUR);
    put("library", "2024-12-05T10:00", "한빛마루일보", LIBRARY);
    put("ferry", "2024-12-05T11:00", "Gaon Post", FERRY);
    mine("");
    List<String> erased = List.of(id("story"), id("longer"), id("harbour"));

    assertEquals("", failure(erase(erased)));

    TableRows left = TableRows.of(output);
    for (String id : erased) {
      assertFalse(left.toString().contains(id), id);
    }
    assertFalse(left.toString().contains("오징어"));
    mine("");
    assertEquals(List.of(), TableRows.of(output).differencesTo(left));
    for (String name : List.of("story", "longer", "harbour")) {
      Files.delete(input.resolve(name + ".jsonl"));
    }
    output = temp.resolve("without");
    mine("");
    assertEquals(
        List.of(),
        without(left, "exclusion", "ledger")
            .differencesTo(without(TableRows.of(output), "exclusion", "ledger")));
  }

  @Test
  void everythingOfTheSampleIsAsAfterAnotherRun() throws IOException {
    Manifest mined = JobRunner.run(JobRunner.SAMPLE, output, JobRunner.direct(), Map.of());
    List<String> erased = new ArrayList<>();
    List<String> articles = TableRows.of(output).byTable().get("article");
    for (int i = 0; i < articles.size(); i += 4) {
      erased.add(value(articles.get(i), "article_id"));
    }

    assertEquals("", failure(erase(erased)));

    TableRows left = TableRows.of(output);
    Manifest after = manifest(mined.job().get("batch"));
    Manifest again = JobRunner.run(JobRunner.SAMPLE, output, JobRunner.direct(), Map.of());
    assertEquals(List.of(), TableRows.of(output).differencesTo(left));
    assertEquals(again.ledger(), after.ledger());
    assertEquals(again.rejects(), after.rejects());
    assertEquals(again.tables(), after.tables());
    assertEquals(
        erased.size(),
        after.ledger().get("articles_excluded") - mined.ledger().get("articles_excluded"));
  }

  @Test
  void erasedArticlesAreExcluded_withNothingOfTheirText() throws IOException {
    put("story", "2024-12-03T09:00", "가온통신", "[사진=가온통신]\\n" + STORY + "\\n김누리 기자");
    put("library", "2024-12-05T10:00", "한빛마루일보", LIBRARY);
    mine("");
    String id = id("story");
    assertTrue(TableRows.of(output).byTable().get("removed_line").toString().contains(id));

    erase(List.of(id));
    mine("");
    put("again", "2024-12-05T10:00", "한빛마루일보", HARBOUR);
    mine("batch: another\n");

    TableRows rows = TableRows.of(output);
    String exclusion =
        "\"stage\": \"admit\", \"reason\": \"erased\", \"source_uri\": \""
            + input.resolve("story.jsonl")
            + "\", \"position\": 0, \"story\": 0, \"article_id\": \""
            + ErasedArticles.hash(id)
            + "\", \"url\": null, \"detail\": \"taken out of the tables by newsmill erase\","
            + " \"bytes\": \"\", \"total_bytes\": 0}";
    List<String> erased =
        rows.byTable().get("exclusion").stream().filter(row -> row.contains("erased")).toList();
    assertEquals(
        List.of("batch=another {" + exclusion, "batch=job-2024-12-06 {" + exclusion), erased);
    assertFalse(rows.toString().contains(id));
    assertFalse(rows.toString().contains("누리골"));
  }

  @Test
  void otherDaysAreUntouched_andASecondRunChangesNothing() throws IOException {
    put("story", "2024-12-03T09:00", "가온통신", STORY);
    put("harbour", "2024-12-04T10:00", "가온통신", HARBOUR);
    put("library", "2024-12-05T10:00", "한빛마루일보", LIBRARY);
    mine("");
    Map<String, String> before = files();
    String id = id("harbour");
    Path report = output.resolve("report.html");
    Files.writeString(report, "오징어");

    CommandRun first = erase(List.of(id));

    assertEquals("erased 1 articles from job-2024-12-06\n", first.out(), first.err());
    assertTrue(Files.notExists(report));
    Map<String, String> after = files();
    for (String day : List.of("dt=2024-12-03", "dt=2024-12-05")) {
      assertEquals(of(day, before), of(day, after));
    }
    assertEquals(Map.of(), of("dt=2024-12-04", after));
    CommandRun second = erase(List.of(id));
    assertEquals(
        new CommandRun(0, "1 articles were erased before, nothing is changed\n", ""), second);
    assertEquals(after, files());
  }

  @Test
  void unknownArticlesAreTold_andAreAnErrorWhenNoneIsKnown() throws IOException {
    put("story", "2024-12-03T09:00", "가온통신", STORY);
    mine("");
    Map<String, String> before = files();
    String unknown = ContentHash.of("nobody");

    CommandRun none = erase(List.of(unknown));
    assertEquals(2, none.exit());
    assertTrue(none.err().contains("knows any of these articles"), none.err());
    assertEquals(before, files());
    CommandRun some = erase(List.of(unknown, id("story")));
    assertEquals(0, some.exit());
    assertTrue(some.err().contains("newsmill: unknown article " + unknown + "\n"), some.err());
  }

  @Test
  void whatIsNoIdIsRefused() throws IOException {
    Path ids = temp.resolve("ids.txt");
    Files.writeString(ids, "# takedown\n\n" + ContentHash.of("a") + " # first\nABC\n");

    CommandRun run = run(ids);

    assertEquals(2, run.exit());
    assertTrue(
        run.err().contains("ids.txt:4: article_id: 'ABC' is no id of an article"), run.err());
  }

  @Test
  void aCopyOfALaterDayBecomesTheOrigin_asIfBothDaysWereMinedAgain() throws IOException {
    String history = "history: {path: " + output + "}\n";
    put("story", "2024-12-03T09:00", "가온통신", STORY);
    mine("as_of: 2024-12-03\n" + history);
    Files.move(input.resolve("story.jsonl"), temp.resolve("story.jsonl"));
    put("copy", "2024-12-04T10:00", "한빛마루일보", STORY);
    put("library", "2024-12-04T10:00", "한빛마루일보", LIBRARY);
    mine("as_of: 2024-12-04\n" + history);
    String story = id("story");
    assertEquals("reprint", value(row("article", id("copy")), "role"));

    CommandRun run = erase(List.of(story));

    assertEquals("erased 1 articles from job-2024-12-03, job-2024-12-04\n", run.out());
    assertEquals("origin", value(row("article", id("copy")), "role"));
    TableRows left = TableRows.of(output);
    assertFalse(left.toString().contains(story));
    mine("as_of: 2024-12-04\n" + history);
    assertEquals(List.of(), TableRows.of(output).differencesTo(left));
  }

  @Test
  void batchesThatADeadRunLeft_areErasedByTheNext() throws IOException {
    put("story", "2024-12-03T09:00", "가온통신", STORY);
    mine("batch: one\n");
    Files.delete(input.resolve("story.jsonl"));
    put("harbour", "2024-12-03T09:00", "가온통신", HARBOUR);
    mine("batch: two\n");
    Path before = temp.resolve("before");
    copy(output, before);
    String story = id("story");
    String harbour = id("harbour");
    assertEquals("", failure(erase(List.of(story, harbour))));
    TableRows both = TableRows.of(output);
    // As it is between the two publications.
    for (String file : of("part-two-", files()).keySet()) {
      Files.delete(output.resolve(file));
    }
    for (String file : of("part-two-", files(before)).keySet()) {
      copy(before.resolve(file), output.resolve(file));
    }
    copy(before.resolve(".manifests/two.json"), output.resolve(".manifests/two.json"));
    Path own = erasure();
    Files.writeString(
        own, Files.readString(own).replace("\"name\"", "\"pending\" : \"two\",\n    \"name\""));

    assertEquals("", failure(erase(List.of(story))));

    assertEquals(List.of(), TableRows.of(output).differencesTo(both));
    assertFalse(Files.readString(own).contains("pending"));
  }

  @Test
  void batchesWithoutBodiesAreRefused_andLeftAlone() throws IOException {
    put("story", "2024-12-03T09:00", "가온통신", STORY);
    mine("store_body: false\n");
    Map<String, String> before = files();

    CommandRun run = erase(List.of(id("story")));

    assertEquals(1, run.exit());
    assertTrue(run.err().contains("job-2024-12-06 has store_body: false"), run.err());
    assertEquals(before, files());
  }

  private void put(String name, String at, String publisher, String body) throws IOException {
    Files.writeString(
        input.resolve(name + ".jsonl"),
        "{\"url\": \"https://gaon.example/%s\", \"publisher\": \"%s\", \"title\": \"소식 %s\", \"published_at\": \"%s:00+09:00\", \"body\": \"%s\"}%n"
            .formatted(name, publisher, name, at, body.replace("\"", "\\\"")));
  }

  private void mine(String keys) throws IOException {
    Path job = temp.resolve("job.yaml");
    String day = keys.contains("as_of") ? "" : "as_of: 2024-12-06\n";
    Files.writeString(job, "input: [{path: " + input + "}]\noutput: x\n" + day + keys);
    boolean onFlink = beamOptions.contains("--runner=FlinkRunner");
    JobRunner.run(job, output, onFlink ? JobRunner.flink(2) : JobRunner.direct(), Map.of());
  }

  private CommandRun erase(List<String> articleIds) throws IOException {
    Path ids = temp.resolve("ids.txt");
    Files.write(ids, articleIds);
    return run(ids);
  }

  /** What a run says that failed. */
  private static String failure(CommandRun run) {
    return run.exit() == 0 ? "" : run.err();
  }

  private CommandRun run(Path ids) {
    java.io.StringWriter out = new java.io.StringWriter();
    java.io.StringWriter err = new java.io.StringWriter();
    int exit =
        Newsmill.commandLine(beamOptions)
            .setOut(new java.io.PrintWriter(out))
            .setErr(new java.io.PrintWriter(err))
            .execute("erase", output.toString(), "--ids=" + ids);
    return new CommandRun(exit, out.toString(), err.toString());
  }

  private String id(String name) throws IOException {
    return value(row("article", "https://gaon.example/" + name + "\""), "article_id");
  }

  private String row(String table, String part) throws IOException {
    return TableRows.of(output).byTable().get(table).stream()
        .filter(row -> row.contains(part))
        .findFirst()
        .orElseThrow();
  }

  private static String value(String row, String field) {
    return row.replaceFirst(".*\"" + field + "\": \"([^\"]*)\".*", "$1");
  }

  private Manifest manifest(String batch) throws IOException {
    return new Publication(output.toString()).manifest(batch).orElseThrow();
  }

  private Path erasure() throws IOException {
    try (Stream<Path> all = Files.list(output.resolve(".manifests"))) {
      return all.filter(file -> file.getFileName().toString().startsWith("erase-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static TableRows without(TableRows rows, String... tables) {
    Map<String, List<String>> left = new TreeMap<>(rows.byTable());
    left.keySet().removeAll(List.of(tables));
    return new TableRows(left);
  }

  private Map<String, String> files() throws IOException {
    return files(output);
  }

  /** The data files with hashes of their bytes. */
  private static Map<String, String> files(Path directory) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".avro")).toList()) {
        hashes.put(directory.relativize(file).toString(), ContentHash.of(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  private static Map<String, String> of(String partition, Map<String, String> files) {
    Map<String, String> found = new TreeMap<>(files);
    found.keySet().removeIf(file -> !file.contains(partition));
    return found;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
