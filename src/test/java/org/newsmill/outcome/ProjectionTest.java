package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.record.Article;
import org.newsmill.record.BodySpan;
import org.newsmill.record.DatedBy;
import org.newsmill.record.GroupedArticle;

class ProjectionTest {
  private static final Article ARTICLE =
      Article.newBuilder()
          .setArticleId("a1")
          .setSourceUri("/dump/a.jsonl")
          .setPosition(7)
          .setStory(2)
          .setPublisher("새들일보")
          .setBody("새들시가 다리를 고쳤다. 😀")
          .setSpans(List.of(new BodySpan("quote", 1L, 3L)))
          .setPublished(new DatedBy(1_000L, "day", "Asia/Seoul", "field"))
          .setDt("2024-12-05")
          .setDateBasis("published")
          .setBodyHash("h1")
          .build();

  @Test
  void readsTheFieldsAskedFor_inWhateverOrder_andNoOthers() {
    Article only =
        encoded(Article.class, ARTICLE)
            .only(Projection.of(Article.class, "body_hash", "published", "spans", "position"));

    assertEquals("h1", only.getBodyHash());
    assertEquals(ARTICLE.getPublished(), only.getPublished());
    assertEquals(ARTICLE.getSpans(), only.getSpans());
    assertEquals(7, only.getPosition());
    assertEquals(0, only.getStory());
    assertNull(only.getBody());
    assertNull(only.getPublisher());
  }

  @Test
  void readsFieldsOfARecordWithin() {
    Projection<GroupedArticle> hash = Projection.of(GroupedArticle.class, "article.body_hash");

    Article article =
        encoded(GroupedArticle.class, new GroupedArticle(ARTICLE, null, null))
            .only(hash)
            .getArticle();
    assertEquals("h1", article.getBodyHash());
    assertNull(article.getBody());
    assertNull(
        encoded(GroupedArticle.class, new GroupedArticle(null, null, null))
            .only(hash)
            .getArticle());
  }

  @Test
  void readsTheFieldsOfTwo_andAWholeFieldThatTheOtherReadsAPartOf() {
    Projection<GroupedArticle> hash = Projection.of(GroupedArticle.class, "article.body_hash");
    Encoded<GroupedArticle> encoded =
        encoded(GroupedArticle.class, new GroupedArticle(ARTICLE, null, null));

    Article both =
        encoded.only(hash.and(Projection.of(GroupedArticle.class, "article.body"))).getArticle();
    assertEquals(ARTICLE.getBodyHash(), both.getBodyHash());
    assertEquals(ARTICLE.getBody(), both.getBody());
    assertNull(both.getArticleId());
    Projection<GroupedArticle> whole = Projection.of(GroupedArticle.class, "article");
    assertEquals(ARTICLE, encoded.only(hash.and(whole)).getArticle());
    assertEquals(ARTICLE, encoded.only(whole.and(hash)).getArticle());
  }

  @Test
  void takesTheWholeValue_whereItIsNoBytes() {
    Encoded<Article> held = Encoded.held(RecordCoders.of(Article.class), ARTICLE);

    assertEquals(ARTICLE, held.only(Projection.of(Article.class, "body_hash")));
    assertEquals(ARTICLE, held.value());
  }

  @Test
  void refusesFieldsThatTheRecordLacks() {
    assertEquals(
        "Article has no field hash",
        assertThrows(IllegalArgumentException.class, () -> Projection.of(Article.class, "hash"))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> Projection.of(Article.class, "body.length"));
  }

  private static <T> Encoded<T> encoded(Class<T> type, T value) {
    return Encoded.of(RecordCoders.of(type), value);
  }
}
