package org.newsmill.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.dedup.NearCopies;
import org.newsmill.job.JobKey;
import org.newsmill.model.MalformedInputException;

class DuplicateEvaluationTest {
  private static final String STORY =
      "새들시가 낡은 다리를 고쳤다. 시는 삼월부터 다리를 막고 열 달 동안 일했다. 누리골 주민은 새 다리를 반겼다.";

  @TempDir Path temp;

  @Test
  void scoresGroupsAgainstClusters() throws IOException {
    Map<String, Object> report =
        run(
            row("1", STORY, "a"),
            row("2", STORY + " ", "a"),
            row("3", STORY + " 끝.", "a"),
            row("4", "한빛마을 축제가 시작되었다. 사람들은 강가에서 등을 띄웠다.", "b"),
            row("5", "가람천 물이 맑아졌다고 군이 밝혔다. 물고기가 돌아왔다.", "b"));

    assertEquals("duplicates", report.get("task"));
    assertEquals("ari", report.get("metric"));
    assertEquals(1.0, report.get("pair_precision"));
    assertEquals(0.75, report.get("pair_recall"));
    // Pairs: known 4, found 3, both 3, of 10: (3 - 1.2) / (3.5 - 1.2).
    assertEquals(1.8 / 2.3, (Double) report.get("value"), 1e-12);
    assertEquals(5L, report.get("n"));
  }

  @Test
  void writesRowsOfMixedGroups() throws IOException {
    Path errors = temp.resolve("errors.tsv");
    EvaluationRequest request = request(row("1", STORY, "a") + "\n" + row("2", STORY, "b"), errors);
    new DuplicateEvaluation(0.7).run(request);
    List<String> lines = Files.readAllLines(errors);
    assertEquals(2, lines.size());
    assertTrue(lines.get(1).startsWith("(stdin)\t2\tb\ta\t새들시가"), lines.get(1));
  }

  @Test
  void refusesRowsWithoutTextOrCluster() {
    assertThrows(MalformedInputException.class, () -> run("{\"id\": \"1\", \"text\": \"x\"}"));
    assertThrows(
        MalformedInputException.class,
        () -> run("{\"id\": \"1\", \"title\": \"x\", \"cluster\": \"a\"}"));
  }

  @Test
  void takesTheThresholdThatMineTakes() {
    assertEquals(JobKey.MIN_JACCARD.defaultText(), String.valueOf(NearCopies.DEFAULT_MIN_JACCARD));
  }

  @Test
  void adjustsForChance() {
    ClusterScores equal = new ClusterScores();
    ClusterScores split = new ClusterScores();
    for (int row = 0; row < 6; row++) {
      equal.add("g" + row % 2, "f" + row % 2);
      split.add("g" + row % 2, "f" + row);
    }
    assertEquals(1.0, equal.adjustedRandIndex());
    assertEquals(0.0, split.adjustedRandIndex());
    assertEquals(1.0, split.pairPrecision());
    assertEquals(0.0, split.pairRecall());
  }

  private static Map<String, Object> run(String... rows) throws IOException {
    return new DuplicateEvaluation(0.7).run(request(String.join("\n", rows), null));
  }

  private static EvaluationRequest request(String rows, Path errors) {
    byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
    return new EvaluationRequest(
        List.of(), new ByteArrayInputStream(bytes), Map.of(), errors, false);
  }

  private static String row(String id, String text, String cluster) {
    return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\", \"cluster\": \"" + cluster + "\"}";
  }
}
