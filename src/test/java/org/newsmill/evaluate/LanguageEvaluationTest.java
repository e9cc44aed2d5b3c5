package org.newsmill.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageEvaluationTest {
  @Test
  void comparesByLanguage() {
    List<List<String>> same =
        List.of(
            List.of("zho", "zh"),
            List.of("cmn", "zh-Hant"),
            List.of("msa", "zsm"),
            List.of("sqi", "als"),
            List.of("lav", "lvs"),
            List.of("fas", "pes"),
            List.of("ara", "arb"),
            List.of("nob", "nb"),
            List.of("nob", "no"),
            List.of("nor", "nb"),
            List.of("srp", "sr-Latn"),
            List.of("sr-Cyrl", "sr-Latn"),
            List.of("ko", "ko-KR"),
            List.of("kor", "ko"),
            List.of("heb", "iw"),
            List.of("ind", "id"));
    for (List<String> pair : same) {
      assertEquals(true, LanguageCodes.same(pair.get(0), pair.get(1)), pair.toString());
    }
    List<List<String>> different =
        List.of(
            List.of("nno", "nb"),
            List.of("ko", "und"),
            List.of("und", "und"),
            List.of("ind", "ms"),
            List.of("xx", "ko"),
            List.of("srp", "hr"));
    for (List<String> pair : different) {
      assertEquals(false, LanguageCodes.same(pair.get(0), pair.get(1)), pair.toString());
    }
  }

  @Test
  void countsRows_andTreatsNoAnswerAsWrong() throws IOException {
    String rows = "lang\ttext\nkor\t구름\neng\tcloud\nqqq\t?\nkor\t\n";
    EvaluationRequest request =
        new EvaluationRequest(
            List.of(),
            new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
            Map.of(),
            null,
            false);
    Map<String, Object> report =
        new LanguageEvaluation(
                text -> text.isEmpty() ? null : text.equals("cloud") ? "en-GB" : "ko")
            .run(request);

    assertEquals("accuracy", report.get("metric"));
    assertEquals(0.5, report.get("value"));
    assertEquals(0.5, report.get("accuracy"));
    assertEquals(4, report.get("n"));
    assertEquals(Map.of("eng", 1.0, "kor", 0.5, "qqq", 0.0), report.get("per_language"));
    assertEquals(0.5, report.get("macro_accuracy"));
    assertEquals(
        List.of(Map.entry("kor>und", 1L), Map.entry("qqq>ko", 1L)),
        List.copyOf(((Map<?, ?>) report.get("confusions")).entrySet()));
  }
}
