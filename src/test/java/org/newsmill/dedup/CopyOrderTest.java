package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.newsmill.outcome.Projected;
import org.newsmill.record.Article;
import org.newsmill.record.CopyRef;
import org.newsmill.record.DatedBy;

class CopyOrderTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  /** Each sets what a reference depends on. */
  private static final List<Consumer<Article>> CHANGES =
      List.of(
          article -> article.setArticleId("a2"),
          article -> article.setSourceUri("/dump/b.jsonl"),
          article -> article.setPosition(8),
          article -> article.setStory(3),
          article -> article.setUrl("https://saedeul.example/2"),
          article -> article.setBodyHash("h2"),
          article -> article.setPublished(new DatedBy(2_000L, "day", null, "field")),
          article -> article.setUpdated(new DatedBy(3_000L, "time", null, "field")),
          article -> article.setCrawled(new DatedBy(4_000L, "time", null, "field")),
          article -> {
            article.setPublisher("누리통신");
            article.setAgency("누리통신");
          });

  @Test
  void refersToAnArticle_byTheFieldsThatItAsksFor() {
    CopyRef before = reference(article());
    for (Consumer<Article> change : CHANGES) {
      Article changed = article();
      change.accept(changed);
      CopyRef reference = reference(changed);
      assertNotEquals(before, reference);
      assertEquals(CopyOrder.reference(changed, SEOUL), reference);
    }
  }

  private static CopyRef reference(Article article) {
    return CopyOrder.reference(Projected.of(CopyOrder.OF_ARTICLES, Article.class, article), SEOUL);
  }

  private static Article article() {
    return Article.newBuilder()
        .setArticleId("a1")
        .setSourceUri("/dump/a.jsonl")
        .setPosition(7)
        .setStory(2)
        .setPublisher("새들일보")
        .setBody("새들시가 다리를 고쳤다.")
        .setDt("2024-12-05")
        .setDateBasis("published")
        .setBodyHash("h1")
        .build();
  }
}
