package org.newsmill.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.newsmill.extract.line.LineRules;
import org.newsmill.outcome.Ledger.Column;
import org.newsmill.outcome.Outcome;
import org.newsmill.outcome.StageFunction.Results;
import org.newsmill.record.Article;
import org.newsmill.record.DatedBy;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;
import org.newsmill.testing.LedgerRows;
import org.newsmill.testing.Pipelines;
import org.newsmill.text.ContentHash;

class ExtractArticlesTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 12, 5);
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final String FILE = "/dump/a.jsonl";

  @Test
  void makesAnArticle_ofEveryField() {
    RawDocument document = document("jsonl", " 첫  문단 a@b.example\r\n\r\n둘째 ");
    document.setUrl("HTTPS://Gaon.example/1?utm_source=x");
    document.setTitle("새들시\n다리");
    document.setPublisher(" 가온통신 ");
    document.setByline("정하늬 기자 010-1234-5678");
    document.setPublished("2024-11-20T23:30:00Z");
    document.setUpdated("언젠가");
    document.setCrawled("2024-11-21");
    Article expected = new Article();
    expected.setSpans(List.of());
    expected.setCaptions(List.of());
    expected.setReferences(List.of());
    expected.setLinks(List.of());
    expected.setDateConflicts(List.of());
    expected.setGenre("news");
    expected.setGenreEvidence("nothing speaks for another genre");
    expected.setArticleId(ContentHash.of("https://gaon.example/1", "d1", "0"));
    expected.setSourceUri(FILE);
    expected.setPosition(7);
    expected.setStory(0);
    expected.setUrl("https://gaon.example/1");
    expected.setPublisher("가온통신");
    expected.setPublisherEvidence("field: 가온통신");
    expected.setTitle("새들시 다리");
    expected.setBody("첫 문단 [email]\n둘째");
    expected.setByline("정하늬 기자 [phone]");
    expected.setPublished(
        new DatedBy(
            millis("2024-11-20T23:30:00Z"), "instant", "Z", "iso8601: 2024-11-20T23:30:00Z"));
    expected.setUpdated(new DatedBy(null, null, null, "unreadable: 언젠가"));
    expected.setCrawled(
        new DatedBy(millis("2024-11-20T15:00:00Z"), "day", "Asia/Seoul", "iso8601: 2024-11-21"));
    expected.setDt("2024-11-21");
    expected.setDateBasis("published");
    expected.setBodyHash(ContentHash.of("첫 문단 [email]\n둘째"));

    extract(document, 1).assertOnly(expected);
  }

  @Test
  void takesMailAddressesOutOfTheAddress_butNotOutOfTheId() {
    RawDocument document = document("jsonl", "본문");
    document.setUrl("https://gaon.example/1?to=a%40b.example");

    Article article = extract(document, 1).onlyArticle();

    assertEquals("https://gaon.example/1?to=[email]", article.getUrl());
    assertEquals(
        ContentHash.of("https://gaon.example/1?to=a%40b.example", "d1", "0"),
        article.getArticleId());
  }

  @Test
  void leavesOptionalFieldsEmpty_andTakesTheDayOfTheBatch() {
    Article expected = new Article();
    expected.setSpans(List.of());
    expected.setCaptions(List.of());
    expected.setReferences(List.of());
    expected.setLinks(List.of());
    expected.setDateConflicts(List.of());
    expected.setGenre("news");
    expected.setGenreEvidence("nothing speaks for another genre");
    expected.setArticleId(ContentHash.of("", "d1", "0"));
    expected.setSourceUri(FILE);
    expected.setPosition(7);
    expected.setStory(0);
    expected.setBody("본문");
    expected.setDt("2024-12-05");
    expected.setDateBasis("batch");
    expected.setBodyHash(ContentHash.of("본문"));

    extract(document("jsonl", "본문"), 1).assertOnly(expected);
  }

  @Test
  void takesTheDayOfTheBatch_whenThePublishedDateIsRefused() {
    RawDocument document = document("jsonl", "본문");
    document.setPublished("2025-03-01");

    Article article = extract(document, 1).onlyArticle();

    assertEquals("2024-12-05", article.getDt());
    assertEquals("batch", article.getDateBasis());
    assertEquals(new DatedBy(null, null, null, "refused: 2025-03-01"), article.getPublished());
  }

  @Test
  void givesTheSameId_toTheSameDocument_only() {
    RawDocument document = document("jsonl", "본문");
    RawDocument elsewhere = document("jsonl", "본문");
    elsewhere.setSourceUri("/dump/b.jsonl");
    elsewhere.setPosition(99);
    RawDocument otherUrl = document("jsonl", "본문");
    otherUrl.setUrl("https://gaon.example/2");
    RawDocument otherBytes = document("jsonl", "본문");
    otherBytes.setDocumentHash("d2");

    String id = extract(document, 1).onlyArticle().getArticleId();

    assertEquals(id, extract(elsewhere, 1).onlyArticle().getArticleId());
    assertNotEquals(id, extract(otherUrl, 1).onlyArticle().getArticleId());
    assertNotEquals(id, extract(otherBytes, 1).onlyArticle().getArticleId());
  }

  @Test
  void givesEqualHashes_toBodiesThatDifferInFormOnly() {
    String body = "새들시 다리\n가족 \uD83D\uDC68\u200D\uD83D\uDC69";
    String other = Normalizer.normalize(body, Normalizer.Form.NFD).replace("\n", " \r\n\r\n ");

    assertEquals(
        extract(document("jsonl", body), 1).onlyArticle().getBodyHash(),
        extract(document("jsonl", other), 1).onlyArticle().getBodyHash());
  }

  @Test
  void takesTheFirstLineOfAText_asItsTitle() {
    Article article = extract(document("text", "\n제목\n\n본문\n더"), 1).onlyArticle();

    assertEquals("제목", article.getTitle());
    assertEquals("본문\n더", article.getBody());
  }

  @Test
  void takesTheHeadingOfMarkdown_withoutItsMarks() {
    Article article = extract(document("markdown", "## 제목\n본문"), 1).onlyArticle();

    assertEquals("제목", article.getTitle());
    assertEquals("본문", article.getBody());
  }

  @Test
  void hasNoTitle_whenATextIsOneLine() {
    Article article = extract(document("text", "한 줄뿐"), 1).onlyArticle();

    assertNull(article.getTitle());
    assertEquals("한 줄뿐", article.getBody());
  }

  @Test
  void hasNoTitle_whenTheFirstLineOfATextIsLong() {
    String line = "가".repeat(201);
    Article article = extract(document("text", line + "\n본문"), 1).onlyArticle();

    assertNull(article.getTitle());
    assertEquals(line + "\n본문", article.getBody());
    assertEquals(
        "가".repeat(200),
        extract(document("text", "가".repeat(200) + "\n본문"), 1).onlyArticle().getTitle());
  }

  @Test
  void excludesDocument_whenItsBodyIsEmpty() {
    for (String body : new String[] {null, "", " \t\u3000\n", "\u200B\uFEFF"}) {
      extract(document("jsonl", body), 1)
          .assertOnly(exclusion(null, "empty_body", "nothing is left after cleaning"));
    }
  }

  @Test
  void excludesStory_whenItsBodyIsTooShort() {
    extract(document("jsonl", "가\uD83D\uDE00나"), 4)
        .assertOnly(
            exclusion(0L, "too_short", "3 characters, min_body_chars is 4"),
            Column.DOCUMENTS_YIELDED,
            Column.STORIES_CUT);
  }

  @Test
  void keepsStory_whenItsBodyIsExactlyLongEnough() {
    assertEquals(
        "가\uD83D\uDE00나", extract(document("jsonl", "가\uD83D\uDE00나"), 3).onlyArticle().getBody());
  }

  @Test
  void extractsInAPipeline() {
    TestPipeline pipeline = Pipelines.create();
    Outcome<Article> outcome =
        pipeline
            .apply(Create.of(document("jsonl", "본문"), document("jsonl", "")))
            .apply(ExtractArticles.of(AS_OF, SEOUL, 1));

    PAssert.that(outcome.kept())
        .containsInAnyOrder(extract(document("jsonl", "본문"), 1).onlyArticle());
    PAssert.that(outcome.rejects()).empty();
    PAssert.that(outcome.exclusions())
        .containsInAnyOrder(exclusion(null, "empty_body", "nothing is left after cleaning"));
    PAssert.that(LedgerRows.summed(outcome.counts()))
        .containsInAnyOrder(LedgerRows.of(FILE, Column.DOCUMENTS_YIELDED, Column.STORIES_CUT));
    pipeline.run();
  }

  private static RawDocument document(String format, String body) {
    RawDocument document = new RawDocument();
    document.setSourceUri(FILE);
    document.setPosition(7);
    document.setFormat(format);
    document.setMediaType(format.equals("markdown") ? "text/markdown" : "text/plain");
    document.setBody(body);
    document.setDocumentHash("d1");
    document.setHead(ByteBuffer.wrap(new byte[] {'{', '}'}));
    document.setTotalBytes(2);
    return document;
  }

  private static ExclusionRow exclusion(Long story, String reason, String detail) {
    return ExclusionRow.newBuilder()
        .setStage("extract")
        .setReason(reason)
        .setSourceUri(FILE)
        .setPosition(7L)
        .setStory(story)
        .setDetail(detail)
        .setBytes(ByteBuffer.wrap(new byte[] {'{', '}'}))
        .setTotalBytes(2L)
        .build();
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  private static RecordingResults extract(RawDocument document, int minBodyChars) {
    RecordingResults results = new RecordingResults();
    new ArticleExtraction(AS_OF, SEOUL, minBodyChars, LineRules.shipped(), List.of())
        .apply(document, results);
    return results;
  }

  private static final class RecordingResults implements Results<Article> {
    private final List<Article> articles = new ArrayList<>();
    private final List<ExclusionRow> exclusions = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    @Override
    public void keep(Article article) {
      articles.add(article);
    }

    @Override
    public void reject(RejectRow reject) {
      throw new AssertionError("rejected: " + reject);
    }

    @Override
    public void exclude(ExclusionRow exclusion) {
      exclusions.add(exclusion);
    }

    @Override
    public void remove(RemovedLineRow line) {
      throw new AssertionError("removed: " + line);
    }

    @Override
    public void count(Column column) {
      columns.add(column);
    }

    Article onlyArticle() {
      assertOnly(articles.get(0));
      return articles.get(0);
    }

    void assertOnly(Article article) {
      assertEquals(List.of(article), articles);
      assertEquals(List.of(), exclusions);
      assertEquals(List.of(Column.DOCUMENTS_YIELDED, Column.STORIES_CUT), columns);
    }

    void assertOnly(ExclusionRow exclusion, Column... counted) {
      assertEquals(List.of(exclusion), exclusions);
      assertEquals(List.of(), articles);
      assertEquals(List.of(counted), columns);
    }
  }
}
