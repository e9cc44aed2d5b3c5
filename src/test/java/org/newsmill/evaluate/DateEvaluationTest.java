package org.newsmill.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.model.MalformedInputException;
import org.newsmill.record.RawDocument;

class DateEvaluationTest {
  private static final String TEXT =
      "<p>The harbour council of Veldmere voted on Tuesday to keep the old ferry in service, "
          + "after residents asked for it at three meetings in a row.</p>"
          + "<p>The ferry carries about two hundred people a day, most of them pupils, and the "
          + "council expects to spend less on it than on a bridge.</p>";

  @TempDir private Path folder;

  private EvaluationRequest request(String gold, Path errors) throws IOException {
    Path file = Files.writeString(folder.resolve("gold.json"), gold);
    PageSet pages = new PageSet(folder, file, null);
    return new EvaluationRequest(
        List.of(), InputStream.nullInputStream(), Map.of(), errors, false, pages);
  }

  private static String page(String head, String beside) {
    return "<html><head>%s</head><body><article><h1>Veldmere keeps its ferry</h1>%s%s"
        .formatted(head, beside, TEXT);
  }

  @Test
  void scoresHalvesApart_andCountsWithinADayAsRight() throws IOException {
    Files.writeString(
        folder.resolve("p3.html"), page("", "<time datetime='2024-03-05'>5 March 2024</time>"));
    Files.writeString(
        folder.resolve("p4.html"), page("", "<time datetime='2024-03-06'>6 March 2024</time>"));
    Files.writeString(
        folder.resolve("p1.html"),
        page(
            "<meta property='article:published_time' content='2024-03-05'>"
                + "<link rel=canonical href='https://veldmere.example/2024/01/09/ferry'>",
            ""));
    Files.writeString(
        folder.resolve("p2.html"),
        page("<script type='application/ld+json'>{\"datePublished\":\"2024-03-05\"}</script>", ""));
    Path errors = folder.resolve("errors.tsv");
    StringBuilder gold = new StringBuilder("{");
    for (String id : List.of("p1", "p2", "p3", "p4")) {
      gold.append(gold.length() > 1 ? "," : "");
      gold.append("\"").append(id).append("\":{\"published\":\"2024-03-05\"}");
    }

    Map<String, Object> report =
        DateEvaluation.shipped().run(request(gold.append("}").toString(), errors));

    // p4 alone is of the rest; p1 is told by its address, which is wrong, and p2 by nothing.
    assertEquals(4, report.get("n"));
    assertEquals(1.0, report.get("value"));
    assertEquals(
        "{n=3, dated=2, same_day=1, within_a_day=1, precision=0.5, recall=0.3333333333333333,"
            + " sources={line=1/1, url=1/0}}",
        report.get("looked_at").toString());
    assertEquals(
        "{n=1, dated=1, same_day=0, within_a_day=1, precision=1.0, recall=1.0,"
            + " sources={line=1/1}}",
        report.get("rest").toString());
    List<String> wrong = Files.readAllLines(errors);
    assertEquals("page\tstated\tfound\tevidence", wrong.get(0));
    assertTrue(wrong.get(1).startsWith("p1\t2024-03-05\t2024-01-09\turl"), wrong.get(1));
    assertEquals("p2\t2024-03-05\t\t", wrong.get(2));
    assertEquals(3, wrong.size());
  }

  @Test
  void hidesWhatThePageStates_butKnowsItsAddress() {
    RawDocument document =
        UnstatedPage.of(
            ("<html><head><meta name=date content='2024-03-05'>"
                    + "<meta property='og:url' content='https://veldmere.example/a'>"
                    + "<script>{\"datePublished\":\"2024-03-05\"}</script></head>"
                    + "<body><p>부두</p></body></html>")
                .getBytes(StandardCharsets.UTF_8));

    String html = StandardCharsets.UTF_8.decode(document.getContent()).toString();
    assertFalse(html.contains("2024"), html);
    assertTrue(html.contains("<p>부두</p>"), html);
    assertEquals("https://veldmere.example/a", document.getUrl());
  }

  @Test
  void nothingFound_scoresZero() {
    DateScores scores = new DateScores();
    scores.add(LocalDate.of(2024, 3, 5), null, "");

    assertEquals(
        "{n=1, dated=0, same_day=0, within_a_day=0, precision=0.0, recall=0.0, sources={}}",
        scores.report().toString());
  }

  @Test
  void goldWithoutADay_isAnErrorThatSaysWhere() throws IOException {
    Files.writeString(folder.resolve("a.html"), "");
    MalformedInputException error =
        assertThrows(
            MalformedInputException.class,
            () ->
                DateEvaluation.shipped()
                    .run(request("{\"a\":{\"published\":\"5 March 2024\"}}", null)));

    assertTrue(error.getMessage().contains("gold.json"), error.getMessage());
    assertTrue(error.getMessage().contains("5 March 2024"), error.getMessage());
  }
}
