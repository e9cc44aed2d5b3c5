package org.newsmill.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.model.MalformedInputException;

class ExtractionEvaluationTest {
  @TempDir private Path folder;

  private EvaluationRequest request(String gold) throws IOException {
    Path file = Files.writeString(folder.resolve("gold.json"), gold);
    PageSet pages = new PageSet(folder, file, folder.resolve("out.json"));
    return new EvaluationRequest(
        List.of(), InputStream.nullInputStream(), Map.of(), null, false, pages);
  }

  private static String asText(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Test
  void countsShingles_andAveragesOverPages() throws IOException {
    Files.writeString(folder.resolve("a.html"), "one two three four five");
    Files.writeString(folder.resolve("b.html"), "");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("새 부두가 열렸다".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("c.html.gz"), packed.toByteArray());

    Map<String, Object> report =
        new ExtractionEvaluation(ExtractionEvaluationTest::asText)
            .run(
                request(
                    "{\"a\":{\"articleBody\":\"one two three four six\"},"
                        + "\"b\":{\"articleBody\":\"a b\"},"
                        + "\"c\":{\"articleBody\":\"새, 부두가 열렸다!\"}}"));

    // a: one shingle of two right; b: nothing found, so it counts for recall alone; c: all right.
    assertEquals("f1", report.get("metric"));
    assertEquals(0.75, report.get("precision"));
    assertEquals(0.5, report.get("recall"));
    assertEquals(0.6, (double) report.get("value"), 1e-12);
    assertEquals(3, report.get("n"));
    assertEquals(
        "{\"a\":{\"articleBody\":\"one two three four five\"},\"b\":{\"articleBody\":\"\"},"
            + "\"c\":{\"articleBody\":\"새 부두가 열렸다\"}}",
        Files.readString(folder.resolve("out.json")));
  }

  @Test
  void pageWithoutTextAndWithoutFind_countsNowhere() {
    ShingleScores scores = new ShingleScores();
    scores.add("", " - ");

    assertEquals(0, scores.precision());
    assertEquals(0, scores.recall());
    assertEquals(0, scores.f1());
  }

  @Test
  void wordsAreThoseOfTheBenchmark() {
    assertEquals(
        List.of("다_요", "½", "x2", "द", "व", "𝒳"), ShingleScores.words("다_요 ½-x2 देव 😀𝒳"));
  }

  @Test
  void countsSegments() throws IOException {
    Files.writeString(folder.resolve("a.html"), "The har\u00ADbour \n opened. Share this");

    Map<String, Object> report =
        new SegmentEvaluation(ExtractionEvaluationTest::asText)
            .run(
                request(
                    "{\"a\":{\"with\":[\"The harbour opened\",\"ferry\"],"
                        + "\"without\":[\"Share\",\"Login\",\"Cookie\"]}}"));

    assertEquals(0.5, report.get("precision"));
    assertEquals(0.5, report.get("recall"));
    assertEquals(0.5, report.get("value"));
    assertEquals(0.6, report.get("accuracy"));
  }

  @Test
  void malformedGold_isAnErrorThatSaysWhere() {
    for (String gold : List.of("{", "[]", "{}", "{\"a\":1}", "{\"../x\":{}}", "{\"gone\":{}}")) {
      MalformedInputException error =
          assertThrows(
              MalformedInputException.class,
              () -> new ExtractionEvaluation(ExtractionEvaluationTest::asText).run(request(gold)));

      assertEquals(true, error.getMessage().contains("gold.json"), error.getMessage());
    }
  }

  @Test
  void pagesAreNeeded() {
    EvaluationRequest rows =
        new EvaluationRequest(List.of(), InputStream.nullInputStream(), Map.of(), null, false);

    assertThrows(
        IllegalArgumentException.class,
        () -> new ExtractionEvaluation(ExtractionEvaluationTest::asText).run(rows));
  }
}
