package org.newsmill.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.model.MalformedInputException;
import org.newsmill.sentiment.TargetClassifier;

class EntitySentimentEvaluationTest {
  private static final String UP_AND_DOWN =
      "{\"text\":\"Moonlight shares surge, Sandbank shares plunge\",\"entity\":\"%s\",\"label\":\"%s\"}\n";

  @TempDir private Path folder;

  @Test
  void judgesEachEntityOfASentence() throws IOException {
    Path errors = folder.resolve("errors.tsv");
    Map<String, Object> report =
        run(
            UP_AND_DOWN.formatted("Moonlight", "good")
                + UP_AND_DOWN.formatted("Sandbank", "negative")
                + UP_AND_DOWN.formatted("Sandbank", "good"),
            Map.of("good", "positive"),
            errors);

    assertEquals("entity-sentiment", report.get("task"));
    assertEquals(3L, ((Number) report.get("n")).longValue());
    assertEquals(2.0 / 3, report.get("accuracy"));
    assertEquals(Map.of("good", 0.5, "negative", 1.0), report.get("recall"));
    assertEquals(
        List.of(
            "file\tline\tgold\tpredicted\ttext",
            "(stdin)\t3\tgood\tnegative\tSandbank Moonlight shares surge, Sandbank shares plunge"),
        Files.readAllLines(errors));
  }

  @Test
  void refusesALabelThatNobodyMapped() {
    MalformedInputException fault =
        assertThrows(
            MalformedInputException.class,
            () -> run(UP_AND_DOWN.formatted("Sandbank", "mixed"), Map.of(), null));

    assertEquals(
        "(stdin):1: label mixed is not mapped and the model has [negative, neutral, positive]",
        fault.getMessage());
  }

  private static Map<String, Object> run(String rows, Map<String, String> map, Path errors)
      throws IOException {
    return new EntitySentimentEvaluation(TargetClassifier.shipped(), text -> "en")
        .run(
            new EvaluationRequest(
                List.of(),
                new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
                map,
                errors,
                false));
  }
}
