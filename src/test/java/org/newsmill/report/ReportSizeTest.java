package org.newsmill.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newsmill.text.ContentHash;

/** A large output still gives a page that a browser opens at once. */
class ReportSizeTest {
  private static final String DAY = "2024-12-05";
  private static final Report.Heading HEADING =
      new Report.Heading(
          "harbour", LocalDate.parse(DAY), ZoneId.of("Asia/Seoul"), Map.of(), PageLanguage.ko);

  @Test
  void moreThanTenThousandArticlesAreSampled_andThePageStaysBelowFiveMegabytes()
      throws IOException {
    TablesByHand tables = new TablesByHand();
    for (int i = 0; i < 14_000; i++) {
      String id = ContentHash.of(String.valueOf(i));
      tables.withTotal(DAY, "매체" + i % 97, 1, 1);
      tables.withArticle(
          DAY,
          id,
          "솔마루 항구의 등대가 " + i + "번째 밤을 밝히자 마을이 모였다",
          "https://gaon.example/news/2024/12/05/article-" + id);
      for (int word = 0; word < 10; word++) {
        tables.with(
            "article_keyword",
            DAY,
            "article_id",
            id,
            "keyword",
            "낱말" + (i * 7 + word * word) % 400);
      }
    }
    for (int word = 0; word < 400; word++) {
      tables.with("daily_keyword", DAY, "keyword", "낱말" + word, "origins", 350);
    }
    tables.withTotal("2024-12-04", "가온통신", 1, 1);

    String html = Report.html(tables, HEADING);

    int bytes = html.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes < 5_000_000, bytes + " bytes");
    JsonNode articles =
        JsonMapper.builder()
            .build()
            .readTree(ScriptJson.of(Report.data(tables, HEADING)))
            .get("articles");
    assertEquals(14_001, articles.get("all").asInt());
    int held = articles.get("title").size();
    assertTrue(held > 9_500 && held < 10_500, held + " articles");
  }
}
