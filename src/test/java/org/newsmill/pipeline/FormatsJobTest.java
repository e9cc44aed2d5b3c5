package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of other formats, from its files to its rows. */
class FormatsJobTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path output;

  @Test
  void everyFormatGivesItsArticles() throws IOException {
    JobRunner.run(Path.of("pipelines", "formats.yaml"), output, JobRunner.direct(), Map.of());
    TableRows rows = TableRows.of(output);

    TreeSet<String> articles = new TreeSet<>();
    for (String line : rows.byTable().get("article")) {
      JsonNode row = JSON.readTree(line.substring(line.indexOf('{')));
      articles.add(
          String.join(
              " | ",
              line.substring(0, line.indexOf(' ')),
              row.get("publisher").asText(),
              row.get("genre").asText(),
              row.get("title").asText()));
    }
    assertEquals(
        new TreeSet<>(
            List.of(
                "dt=2024-12-05 | 가온일보 | news | 가온 축구단 3연승",
                "dt=2024-12-05 | 가온일보 | news | 새들시, \"열린 도서관\" 문 열어",
                "dt=2024-12-05 | 가온일보 | news | 새들시, 눈길에 모래 대신 소금물 뿌린다",
                "dt=2024-12-05 | 누리골경제 | news | Nurigol harbour reopens after storm",
                "dt=2024-12-05 | 누리골경제 | news | 가온시, 강변 자전거길 12km 연장",
                "dt=2024-12-05 | 누리레터 | newsletter_story | 달내시, 강변 자전거길을 두 배로 늘린다",
                "dt=2024-12-05 | 누리레터 | newsletter_story | 바닷말로 만든 포장재, 시험을 통과하다",
                "dt=2024-12-05 | 누리레터 | newsletter_story | 작은 악단이 빈 공장에서 여는 겨울 음악회")),
        articles);
    assertEquals(0, rows.byTable().get("reject").size());
    JsonNode redirect =
        JSON.readTree(
            rows.byTable().get("exclusion").get(0).replaceFirst("^[^{]*", "").replace("\\'", "'"));
    assertEquals("http_status", redirect.get("reason").asText());
    List<String> removed =
        rows.byTable().get("removed_line").stream()
            .map(line -> line.replaceFirst(".*\"rule\": \"([^\"]*)\".*", "$1"))
            .sorted()
            .toList();
    assertEquals(
        List.of("copyright-mark-ko", "dateline-agency-reporter-ko", "greeting-before-stories"),
        removed);
  }
}
