package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tone of two copies of a report, of a comment and of a Japanese text, from documents to rows.
 */
class ToneTablesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String REPORT =
      "달빛시는 2일 새 다리를 열었다. 다리는 길이 300m이며 공사는 석 달이 걸렸다. 빈두레 회장은 \\\"다리가 위험하고 시청은 무책임하다\\\"고 말했다.";
  private static final String COMMENT =
      "저는 새 다리가 걱정입니다. 사고 위험이 심각합니다.\\n“달빛시는 2일 새 다리를 열었다. 다리는 길이 300m이며 공사는 석 달이 걸렸고 내년에 한 번 더 고친다.”";
  private static final String JAPANESE = "新しい橋が開通した。橋の長さは三百メートルで、工事には三か月かかった。";

  @TempDir private static Path directory;
  private static Map<String, List<JsonNode>> rows;

  @BeforeAll
  static void mine() throws IOException {
    Files.writeString(
        directory.resolve("articles.jsonl"),
        article("gaon", 1, "새 다리 개통", REPORT)
            + article("nuri", 2, "달빛시에 새 다리", REPORT)
            + article("gaon", 3, "[칼럼] 다리를 보며", COMMENT)
            + article("kumo", 4, "新しい橋", JAPANESE));
    Path job =
        Files.writeString(
            directory.resolve("job.yaml"),
            "as_of: 2024-12-05\nmin_body_chars: 10\ninput:\n  - path: articles.jsonl\noutput: out\n");
    Path output = directory.resolve("out");
    JobRunner.run(job, output, JobRunner.direct(), Map.of());
    rows = new TreeMap<>();
    for (Map.Entry<String, List<String>> table : TableRows.of(output).byTable().entrySet()) {
      List<JsonNode> parsed = new ArrayList<>();
      for (String row : table.getValue()) {
        parsed.add(JSON.readTree(row.substring(row.indexOf('{'))));
      }
      rows.put(table.getKey(), parsed);
    }
  }

  private static String article(String host, int number, String title, String body) {
    return "{\"url\": \"https://www.%s.example/%d\", \"publisher\": \"%s\", \"title\": \"%s\", \"published_at\": \"2024-12-04T09:00:00+09:00\", \"body\": \"%s\"}\n"
        .formatted(host, number, host, title, body);
  }

  @Test
  void copiesShareTheToneOfTheirVoices() {
    Map<String, String> voices = new TreeMap<>();
    for (JsonNode row : rows.get("article_tone")) {
      voices.merge(row.get("voice").asText(), row.get("publisher").asText(), (a, b) -> a + "," + b);
    }

    assertEquals("gaon,gaon,nuri", sorted(voices.get("headline")));
    assertEquals("gaon,nuri", sorted(voices.get("narrator")));
    assertEquals("gaon,nuri", sorted(voices.get("quoted")));
    assertEquals("gaon", voices.get("commentary"));
    assertEquals("gaon", voices.get("excerpt"));
  }

  private static String sorted(String names) {
    return String.join(",", java.util.Arrays.stream(names.split(",")).sorted().toList());
  }

  @Test
  void reportIsNeutral_itsQuoteIsNot_withEvidence() {
    JsonNode narrator = tone("narrator");
    JsonNode quoted = tone("quoted");
    JsonNode commentary = tone("commentary");

    assertTrue(Math.abs(narrator.get("tone").asDouble()) < 0.2, narrator.toString());
    assertTrue(quoted.get("tone").asDouble() < -0.2, quoted.toString());
    assertTrue(commentary.get("tone").asDouble() < -0.2, commentary.toString());
    assertTrue(Math.abs(tone("excerpt").get("tone").asDouble()) < 0.2);
    assertEquals(1, quoted.get("negative_sentences").asInt());
    for (JsonNode row : rows.get("article_tone")) {
      double strength = Math.abs(row.get("tone").asDouble());
      assertTrue(row.get("polarity").asDouble() >= strength, row.toString());
    }
    String body = REPORT.replace("\\", "");
    JsonNode evidence = quoted.get("evidence").get(0);
    assertEquals(
        "다리가 위험하고 시청은 무책임하다",
        body.substring(evidence.get("start").asInt(), evidence.get("end").asInt()));
  }

  private static JsonNode tone(String voice) {
    return rows.get("article_tone").stream()
        .filter(row -> row.get("voice").asText().equals(voice))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void articlesCarryTheMeanOfEachVoice_otherLanguagesNone() {
    for (JsonNode row : rows.get("article")) {
      boolean japanese = row.get("publisher").asText().equals("kumo");
      assertEquals(japanese, row.get("tone_body").isNull());
      assertEquals(japanese, row.get("tone_version").isNull());
      boolean opinion = row.get("genre").asText().equals("opinion");
      assertEquals(!opinion || japanese, row.get("tone_commentary").isNull());
      assertEquals(opinion || japanese, row.get("tone_quoted").isNull());
    }
  }

  @Test
  void daysAddUpVoices_perArticle() {
    long quoted = 0;
    long articles = 0;
    long negative = 0;
    for (JsonNode row : rows.get("daily_publisher")) {
      quoted += row.get("tone_quoted_articles").asLong();
      articles += row.get("tone_body_articles").asLong();
      negative += row.get("quoted_negative_sentences").asLong();
    }

    assertEquals(2, quoted);
    assertEquals(3, articles);
    assertEquals(2, negative);
  }

  @Test
  void entitiesCarryTheToneOfTheirClause_andItsSpeaker() {
    long toned = 0;
    for (JsonNode row : rows.get("article_entity")) {
      boolean value = List.of("date", "time", "quantity").contains(row.get("type").asText());
      assertEquals(value, row.get("tone").isNull(), row.toString());
      assertEquals(value, row.get("tone_voice").isNull(), row.toString());
      toned += value ? 0 : 1;
    }
    long summed = 0;
    for (JsonNode row : rows.get("daily_entity")) {
      summed += row.get("toned_mentions").asLong();
    }
    assertTrue(toned > 0);
    assertEquals(toned, summed);
  }
}
