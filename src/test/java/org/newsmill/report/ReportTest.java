package org.newsmill.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each section takes from the tables. */
class ReportTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Report.Heading HEADING =
      new Report.Heading(
          "harbour", LocalDate.of(2024, 12, 5), ZoneId.of("Asia/Seoul"), Map.of(), PageLanguage.ko);
  private static final String A = "a".repeat(32);
  private static final String B = "b".repeat(32);
  private static final String C = "c".repeat(32);
  private static final String UNDATED = "e".repeat(32);

  @Test
  void anEmptyOutputHasAPage() throws IOException {
    JsonNode data = data(new TablesByHand());

    assertEquals(json("['2024-12-05']"), data.at("/meta/periods"));
    assertEquals(json("0"), data.at("/articles/all"));
    assertEquals(json("null"), data.get("rising"));
    assertEquals(json("[]"), data.get("topics"));
    assertEquals(json("[]"), data.get("stories"));
    assertEquals(json("[]"), data.get("quotes"));
    assertEquals(json("[]"), data.at("/quality/rejects"));
  }

  @Test
  void articlesComeInOrder_withSafeTitlesAndLinks() throws IOException {
    JsonNode articles =
        data(new TablesByHand()
                .withTotal("2024-12-04", "가온통신", 2, 2)
                .withTotal("2024-12-05", "가온통신", 1, 1)
                .withArticle("2024-12-05", A, "셋째", "javascript:alert(1)")
                .withArticle("2024-12-04", C, "둘\u202E째", "https://gaon.example/2")
                .withArticle("2024-12-04", B, null, null))
            .get("articles");

    assertEquals(json("['', '둘째', '셋째']"), articles.get("title"));
    assertEquals(json("[null, 'https://gaon.example/2', null]"), articles.get("url"));
    assertEquals(json("[0, 0, 1]"), articles.get("day"));
    assertEquals(json("['가온통신']"), articles.get("publishers"));
    assertEquals(json("[0]"), articles.get("publisherPlaces"));
    assertEquals(json("[[], [25, 25, 25], [], [], []]"), articles.get("tones"));
    assertEquals(json("3"), articles.get("all"));
  }

  @Test
  void publishersAreToldApart_whereTheirSafeNamesAreTheSame_andTheUnknownIsNone()
      throws IOException {
    TablesByHand tables =
        new TablesByHand()
            .withTotal("2024-12-05", "가온통신", 1, 1)
            .withTotal("2024-12-05", "가온\u200B통신", 2, 2)
            .withTotal("2024-12-05", null, 3, 3);
    for (String publisher : new String[] {"가온통신", "가온\u200B통신", null}) {
      tables.with(
          "article",
          "2024-12-05",
          "article_id",
          publisher == null ? C : publisher.length() > 4 ? B : A,
          "publisher",
          publisher,
          "date_basis",
          "published");
    }
    JsonNode data = data(tables);

    assertEquals(json("2"), data.at("/meta/allPublishers"));
    assertEquals(json("['', '가온통신', '가온통신']"), data.at("/meta/publishers"));
    assertEquals(json("['', '가온통신', '가온통신']"), data.at("/articles/publishers"));
    assertEquals(json("[0, 1, 2]"), data.at("/articles/publisherPlaces"));
    assertEquals(json("[2, 1, 0]"), data.at("/articles/publisher"));
  }

  @Test
  void topicsHaveNamesCellsAndArticles_sectionsFirst() throws IOException {
    TablesByHand tables =
        new TablesByHand()
            .withTotal("2024-12-05", "가온통신", 2, 2)
            .withArticle("2024-12-05", A, "하나", null)
            .withArticle("2024-12-05", B, "둘", null)
            .with(
                "topic", "x", "scheme", "section", "topic", "economy", "name_ko", "경제", "name_en",
                "Economy");
    for (String scheme : new String[] {"desk", "section"}) {
      tables.with(
          "daily_topic",
          "2024-12-05",
          "scheme",
          scheme,
          "topic",
          "economy",
          "language",
          "ko",
          "publisher",
          "가온통신",
          "articles",
          1,
          "distinct_texts",
          1,
          "origins",
          1);
      tables.with(
          "article_topic", "2024-12-05", "scheme", scheme, "topic", "economy", "article_id", B);
    }
    JsonNode topics = data(tables).get("topics");

    assertEquals("section", topics.at("/0/id").asText());
    assertEquals(json("true"), topics.at("/0/parts"));
    assertEquals(json("[{'id': 'economy', 'ko': '경제', 'en': 'Economy'}]"), topics.at("/0/items"));
    assertEquals(json("[[1]]"), topics.at("/0/postings"));
    assertEquals(json("[[0, 0, 0, 0, 1, 1, 1]]"), topics.at("/0/cells/rows"));
    assertEquals(
        json("[{'id': 'economy', 'ko': 'economy', 'en': 'economy'}]"), topics.at("/1/items"));
    assertEquals(json("false"), topics.at("/1/parts"));
  }

  @Test
  void risingWordsAreThoseThatRoseMoreThanTheRest() throws IOException {
    TablesByHand tables = new TablesByHand();
    for (int day = 1; day <= 4; day++) {
      tables.withTotal("2024-12-0" + day, "가온통신", 100, 100);
      keyword(tables, "2024-12-0" + day, "등대", day > 2 ? 10 : 1);
      keyword(tables, "2024-12-0" + day, "항구", 10);
    }
    JsonNode data = data(tables);
    JsonNode rising = data.get("rising");

    assertEquals("등대", data.at("/words/keywords/0").asText());
    assertEquals(json("2"), rising.get("days"));
    assertEquals(json("'2024-12-03'"), rising.get("from"));
    assertEquals(1, rising.get("items").size());
    JsonNode item = rising.at("/items/0");
    assertEquals("등대", item.get("name").asText());
    assertEquals(json("20"), item.get("now"));
    assertEquals(json("2"), item.get("before"));
    assertEquals(json("2.0"), item.get("expected"));
    assertEquals(json("[1, 1, 10, 10]"), item.get("curve"));
  }

  private static void keyword(TablesByHand tables, String day, String keyword, int origins) {
    tables.with(
        "daily_keyword",
        day,
        "keyword",
        keyword,
        "language",
        "ko",
        "origins",
        origins,
        "articles",
        origins);
  }

  @Test
  void wordsStandBesideAWord_byArticlesThatHaveBoth() throws IOException {
    TablesByHand tables =
        new TablesByHand()
            .withTotal("2024-12-04", "가온통신", 8, 8)
            .withTotal("2024-12-05", "가온통신", 2, 2);
    keyword(tables, "2024-12-04", "등대", 2);
    for (String id : new String[] {A, B}) {
      tables.withArticle("2024-12-04", id, id, null);
      tables.with("article_keyword", "2024-12-04", "article_id", id, "keyword", "등대");
      tables.with("article_keyword", "2024-12-04", "article_id", id, "keyword", "안개");
    }
    tables.with("article_keyword", "2024-12-04", "article_id", C, "keyword", "바람");
    JsonNode words = data(tables).get("words");

    assertEquals(json("1"), words.get("items"));
    assertEquals(json("['등대', '안개']"), words.get("keywords"));
    assertEquals(json("[[[1, 2, 50]]]"), words.get("beside"));
    assertEquals(json("[[0, 1], [0, 1]]"), words.get("postings"));
  }

  @Test
  void storiesGoFromTheOriginThroughTheReprints() throws IOException {
    TablesByHand tables = new TablesByHand().withTotal("2024-12-05", "가온통신", 3, 1);
    member(tables, B, "reprint", "누리골경제", 120_000);
    member(tables, A, "origin", "가온통신", 180_000);
    member(tables, C, "reprint", "달빛주간", 60_000);
    tables.with(
        "duplicate",
        "2024-12-05",
        "group_id",
        "g",
        "article_id",
        "d",
        "kind",
        "excerpt",
        "role",
        "excerpt");
    JsonNode story = data(tables).at("/stories/0");

    assertEquals(json("3"), story.get("copies"));
    assertEquals(json("3"), story.get("publishers"));
    assertEquals(json("1"), story.get("excerpts"));
    assertEquals("가온통신", story.at("/members/0/publisher").asText());
    assertEquals("달빛주간", story.at("/members/1/publisher").asText());
    assertEquals(
        json("{'article': 1, 'role': 'reprint', 'publisher': '누리골경제', 'similarity': 0.93}"),
        story.at("/members/2"));
  }

  @Test
  void aDayWithoutATimeIsItsEnd_andTheUnknownComesLast() throws IOException {
    TablesByHand tables = new TablesByHand().withTotal("2024-12-05", "가온통신", 3, 1);
    published(tables, A, "reprint", "day", 0L);
    published(tables, B, "reprint", "instant", 3_600_000L);
    published(tables, C, "reprint", null, null);
    published(tables, "d".repeat(32), "origin", null, null);
    JsonNode data = data(tables);

    assertEquals(
        List.of("d".repeat(32), B, A, C),
        data.at("/stories/0/members").findValuesAsText("article").stream()
            .map(place -> data.at("/articles/title/" + place).asText())
            .toList());
  }

  private static void published(
      TablesByHand tables, String id, String role, String precision, Long millis) {
    tables.with(
        "article",
        "2024-12-05",
        "article_id",
        id,
        "title",
        id,
        "published_precision",
        precision,
        "published_at",
        millis);
    tables.with(
        "duplicate",
        "2024-12-05",
        "group_id",
        "g",
        "article_id",
        id,
        "kind",
        "near",
        "role",
        role,
        "published_at",
        millis);
  }

  @Test
  void anArticleAloneIsNoStory_andTheUnknownPublisherIsNone() throws IOException {
    TablesByHand tables = new TablesByHand().withTotal("2024-12-05", "가온통신", 3, 2);
    member(tables, A, "origin", "가온통신", 60_000);
    member(tables, B, "reprint", null, 120_000);
    tables.with(
        "duplicate",
        "2024-12-05",
        "group_id",
        "alone",
        "article_id",
        C,
        "kind",
        "exact",
        "role",
        "reprint");
    JsonNode stories = data(tables).get("stories");

    assertEquals(1, stories.size());
    assertEquals(json("2"), stories.at("/0/copies"));
    assertEquals(json("1"), stories.at("/0/publishers"));
  }

  private static void member(
      TablesByHand tables, String id, String role, String publisher, int millis) {
    tables.withArticle("2024-12-05", id, "등대", null);
    tables.with(
        "duplicate",
        "2024-12-05",
        "group_id",
        "g",
        "article_id",
        id,
        "kind",
        "near",
        "role",
        role,
        "publisher",
        publisher,
        "published_at",
        millis,
        "similarity",
        0.932);
  }

  @Test
  void sameWordsInTwoArticlesAreOneQuote() throws IOException {
    TablesByHand tables =
        new TablesByHand()
            .withTotal("2024-12-05", "가온통신", 2, 2)
            .withArticle("2024-12-05", A, "하나", null)
            .withArticle("2024-12-05", B, "둘", null);
    for (String id : new String[] {A, B}) {
      tables.with(
          "article_quote",
          "2024-12-05",
          "article_id",
          id,
          "speaker",
          "한빛나",
          "kind",
          "direct",
          "quote",
          "등대는 꺼지지 않는다");
    }
    tables.with(
        "article_quote",
        "2024-12-05",
        "article_id",
        B,
        "speaker",
        "한빛나",
        "kind",
        "indirect",
        "quote",
        "안개가 짙다");
    tables.with(
        "article_quote", "2024-12-05", "article_id", B, "kind", "direct", "quote", "아무도 아니다");
    JsonNode quotes = data(tables).get("quotes");

    assertEquals(1, quotes.size());
    assertEquals(json("3"), quotes.at("/0/quotes"));
    assertEquals(json("2"), quotes.at("/0/articles"));
    assertEquals(
        json(
            "[{'words': '등대는 꺼지지 않는다', 'direct': true, 'count': 2, 'articles': [0, 1]},"
                + " {'words': '안개가 짙다', 'direct': false, 'count': 1, 'articles': [1]}]"),
        quotes.at("/0/examples"));
  }

  @Test
  void lossesAreCountedByReason_withExamples() throws IOException {
    TablesByHand tables = new TablesByHand();
    for (int i = 0; i < 25; i++) {
      tables.with(
          "reject",
          "x",
          "stage",
          "read",
          "reason",
          "not_json",
          "detail",
          "a\nb",
          "source_uri",
          "/data/one.jsonl",
          "position",
          i);
    }
    tables.with(
        "removed_line",
        "x",
        "kind",
        "byline",
        "rule",
        "byline-ko",
        "text",
        "한빛나 기자",
        "text_chars",
        6,
        "source_uri",
        "/data/one.jsonl",
        "position",
        3);
    JsonNode quality = data(tables).get("quality");

    assertEquals(json("25"), quality.at("/rejects/0/count"));
    assertEquals(20, quality.at("/rejects/0/examples").size());
    assertEquals(
        json("{'text': 'a b', 'file': 'one.jsonl', 'position': 0, 'article': null}"),
        quality.at("/rejects/0/examples/0"));
    assertEquals(json("6"), quality.at("/removed/0/chars"));
    assertEquals(json("[]"), quality.get("exclusions"));
  }

  @Test
  void entitiesInTheSameArticlesAreLinked() throws IOException {
    TablesByHand tables = new TablesByHand().withTotal("2024-12-05", "가온통신", 4, 4);
    for (String id : new String[] {A, B, C}) {
      tables.withArticle("2024-12-05", id, id, null);
    }
    for (String entity : new String[] {"e:1", "e:2", "e:3"}) {
      tables.with(
          "daily_entity",
          "2024-12-05",
          "entity_id",
          entity,
          "language",
          "ko",
          "publisher",
          "가온통신",
          "articles",
          entity.equals("e:3") ? 1 : 2,
          "origins",
          2,
          "distinct_texts",
          2);
    }
    tables.with(
        "entity",
        "x",
        "entity_id",
        "e:3",
        "type",
        "organisation",
        "name_ko",
        "가람",
        "name_en",
        "Garam");
    tables.with("article", "2024-12-05", "article_id", UNDATED, "date_basis", "batch");
    mention(tables, UNDATED, "e:1", "한빛나");
    mention(tables, UNDATED, "e:3", "가람시");
    mention(tables, A, "e:1", "한빛나");
    tables.with(
        "article_entity",
        "2024-12-05",
        "article_id",
        A,
        "entity_id",
        "e:1",
        "name",
        "한빛나",
        "tone",
        -0.5);
    mention(tables, A, "e:2", "별무리");
    mention(tables, B, "e:1", "한빛나");
    mention(tables, B, "e:2", "별무리");
    mention(tables, C, "e:3", "가람시");
    JsonNode entities = data(tables).get("entities");

    assertEquals(
        json(
            "[{'id': 'e:1', 'type': 'person', 'ko': '한빛나', 'en': '한빛나'},"
                + " {'id': 'e:2', 'type': 'person', 'ko': '별무리', 'en': '별무리'},"
                + " {'id': 'e:3', 'type': 'organisation', 'ko': '가람', 'en': 'Garam'}]"),
        entities.get("items"));
    assertEquals(json("[[0, 1, 2]]"), entities.get("links"));
    assertEquals(json("[[0], [], []]"), entities.get("toned"));
    assertEquals(json("[[0, 1], [0, 1], [2]]"), entities.get("postings"));
    assertEquals(json("null"), entities.get("paired"));
  }

  private static void mention(TablesByHand tables, String id, String entity, String name) {
    tables.with(
        "article_entity",
        "2024-12-05",
        "article_id",
        id,
        "entity_id",
        entity,
        "name",
        name,
        "type",
        "person");
  }

  @Test
  void largeOutputsAreSampledByIdsAlone() {
    ArticleSample half = ArticleSample.of(5, 10);

    assertEquals(true, half.has("7" + "f".repeat(31)));
    assertEquals(false, half.has("8" + "0".repeat(31)));
    assertEquals(0.5, half.share());
    assertEquals(true, ArticleSample.of(10, 10).has("f".repeat(32)));
    assertEquals(true, ArticleSample.of(10, 0).isWhole());
  }

  private static JsonNode data(Tables tables) throws IOException {
    return JSON.readTree(ScriptJson.of(Report.data(tables, HEADING)));
  }

  private static JsonNode json(String text) throws IOException {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
