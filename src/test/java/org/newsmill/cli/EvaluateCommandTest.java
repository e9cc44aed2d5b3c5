package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.model.HeldOut;

class EvaluateCommandTest {
  private static final String SECTIONS =
      "model has [politics, economy, society, culture, world, it_science, sports]";

  @TempDir private Path folder;

  @Test
  void printsOneJsonObject_forTitles() throws IOException {
    String rows =
        """
            label\ttitle
            스포츠\t달빛구단 "9회말" 역전 홈런으로 프로야구 개막전 승리
            economy\t구름은행 기준금리 인상에 예금 금리 올려
            Politics\t국회 본회의서 여야 예산안 처리 합의
            """;
    JsonNode report = report(run("topic", rows));

    assertEquals("topic", report.get("task").asText());
    assertEquals("macro_f1", report.get("metric").asText());
    assertEquals(1.0, report.get("value").asDouble());
    assertEquals(1.0, report.get("accuracy").asDouble());
    assertEquals(3, report.get("n").asInt());
    assertTrue(report.get("texts_per_second").asLong() > 0);
    assertEquals(
        "{\"economy\":1.0,\"Politics\":1.0,\"스포츠\":1.0}", report.get("per_class_f1").toString());
  }

  @Test
  void choosesAmongTheMappedGoldLabelsOnly() throws IOException {
    String rows = "label\ttitle\ntech\t프로야구 개막전 홈런\nbiz\t프로야구 개막전 홈런\n";
    JsonNode report = report(run("topic", rows, "--map", "tech=IT과학", "--map", "biz=economy"));

    assertEquals(2, report.get("n").asInt());
    assertEquals(0.5, report.get("accuracy").asDouble());
    assertEquals(1.0 / 3, report.get("value").asDouble(), 1e-12);
  }

  @Test
  void readsTextsFromJsonLines_whateverTheFileIsCalled() throws IOException {
    String rows =
        """
            {"id":1,"label":"스포츠","text":"달빛구단이 이겼다.\\n프로야구 개막전에서 홈런이 나왔다."}
            {"id":2,"label":"연예","text":"새 드라마의 배우가 제작발표회에서 웃었다."}
            """;
    JsonNode report = report(run("topic", rows, "--map=연예=culture"));

    assertEquals(2, report.get("n").asInt());
    assertEquals(1.0, report.get("value").asDouble());
    assertTrue(report.get("per_class_f1").has("연예"));
  }

  @Test
  void writesTheWrongRows() throws IOException {
    Path errors = folder.resolve("errors.tsv");
    String rows = "label\ttitle\n정치\t프로야구 개막전 홈런\n스포츠\t프로야구\t개막전 홈런\n";
    CommandRun run = run("topic", rows, "--errors", errors.toString());

    assertEquals(0, run.exit());
    assertEquals(
        "file\tline\tgold\tpredicted\ttext\n"
            + folder.resolve("rows")
            + "\t2\t정치\t스포츠\t프로야구 개막전 홈런\n",
        Files.readString(errors));
  }

  @Test
  void endsWithTwo_whenAGoldLabelIsNeitherKnownNorMapped() throws IOException {
    assertFault(
        folder.resolve("rows") + ":3: label 연예 is not mapped and the " + SECTIONS,
        run("topic", "label\ttitle\n정치\ta\n연예\tb\n"));
    assertFault(
        "--map 연예=film: the " + SECTIONS, run("topic", "label\ttitle\n연예\tb\n", "--map=연예=film"));
    assertFault("--map 연예, expected GOLD=MODEL", run("topic", "label\ttitle\n연예\tb\n", "--map=연예"));
  }

  @Test
  void endsWithTwo_whenARowOrTheFileIsMalformed() throws IOException {
    Path file = folder.resolve("rows");
    assertFault(file + ": the file is empty, expected rows", run("topic", ""));
    assertFault(file + ": no rows after the header", run("topic", "label\ttitle\n"));
    assertFault(file + ":2: 1 columns, the header has 2", run("topic", "label\ttitle\n정치\n"));
    assertFault(
        file + ":2: rating 11, allowed: 1 to 10", run("sentiment", "rating\treview\n11\ta\n"));
    assertFault(
        file + ":2: rating good, allowed: 1 to 10", run("sentiment", "rating\treview\ngood\ta\n"));
    assertFault(
        file + ": no row to score: all ratings are 5 to 8",
        run("sentiment", "rating\treview\n5\ta\n8\tb\n"));
    assertFault(
        file + ":2: label mixed is not mapped and the model has [negative, neutral, positive]",
        run("sentiment", "label\theadline\nmixed\ta\n"));
    assertFault(
        file + ":2: label 1 is not mapped and the model has [negative, neutral, positive]",
        run("sentiment", "label\theadline\n1\ta\n"));
  }

  @Test
  void endsWithTwo_whenTaskOrFileAreUnknown() {
    assertFault(
        "target/no-such: no such file",
        CommandRun.of(new EvaluateCommand(), "topic", "target/no-such"));
    CommandRun run = CommandRun.of(new EvaluateCommand(), "weather", "x");
    assertEquals(2, run.exit());
    assertTrue(
        run.err().startsWith("newsmill evaluate: task weather, allowed: [topic, sentiment"),
        run.err());
  }

  @Test
  void scoresHeadlinesOfThreeLabels() throws IOException {
    String rows =
        """
            label\theadline
            positive\t무지개전자, 2분기 영업이익 40% 급증…주가 강세
            neutral\t별빛상사, 3월 14일 정기 주주총회 개최
            negative\t모래증권, 1분기 적자 전환…주가 급락
            """;
    JsonNode report = report(run("sentiment", rows));

    assertEquals(1.0, report.get("value").asDouble());
    assertEquals("macro_f1", report.get("metric").asText());
    assertEquals(
        "{\"negative\":1.0,\"neutral\":1.0,\"positive\":1.0}", report.get("recall").toString());
  }

  @Test
  void scoresHeldOutRowsOnly_whenAsked() throws IOException {
    StringBuilder rows = new StringBuilder("label\ttitle\n");
    long heldOut = 0;
    for (int i = 0; i < 40; i++) {
      rows.append("스포츠\t프로야구 개막전 홈런 ").append(i).append('\n');
      heldOut += HeldOut.contains("프로야구 개막전 홈런 " + i) ? 1 : 0;
    }
    assertTrue(heldOut > 0 && heldOut < 20);
    assertEquals(heldOut, report(run("topic", rows.toString(), "--held-out")).get("n").asLong());
  }

  @Test
  void scoresRatings_andSkipsThoseInTheMiddle() throws IOException {
    String rows = "rating\treview\n10\t정말 재미있고 감동적이에요\n6\t그저 그래요\n1\t지루하고 돈이 아깝다\n";
    JsonNode report = report(run("sentiment", rows));

    assertEquals(2, report.get("n").asInt());
    assertEquals(1.0, report.get("value").asDouble());
  }

  @Test
  void scoresLanguages_byWhatTheTagsMean() throws IOException {
    String rows = "lang\ttext\nkor\t구름은 달빛을 가리지 못한다\nko-KR\t바람이 분다\nqqq\t노을이 진다\n";
    JsonNode report = report(run("language", rows));

    assertEquals("accuracy", report.get("metric").asText());
    assertEquals(2.0 / 3, report.get("value").asDouble());
    assertEquals(3, report.get("n").asInt());
  }

  private CommandRun run(String task, String content, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("rows"), content);
    String[] arguments = new String[options.length + 2];
    arguments[0] = task;
    arguments[1] = file.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return CommandRun.of(new EvaluateCommand(), arguments);
  }

  private static JsonNode report(CommandRun run) throws IOException {
    assertEquals("", run.err());
    assertEquals(0, run.exit());
    assertEquals(1, run.out().lines().count());
    return new JsonMapper().readTree(run.out());
  }

  private static void assertFault(String message, CommandRun run) {
    assertEquals("newsmill evaluate: " + message, run.err().strip());
    assertEquals("", run.out());
    assertEquals(2, run.exit());
  }
}
