package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.newsmill.outcome.Branches;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.pipeline.JobRunner;
import org.newsmill.record.Article;
import org.newsmill.record.DatedBy;
import org.newsmill.record.GroupedArticle;
import org.newsmill.text.ContentHash;

/** One text in half of all articles: more than may wait for their place in memory. */
class HotTextTest {
  private static final int HOT = FindHotTexts.MANY + 300;
  private static final int OTHERS = 200;

  @Test
  void everyArticleHasItsRole() {
    String story = FictionalTexts.korean(120, 1);
    String edited = FictionalTexts.edited(story, 0.02, 1);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < HOT; i++) {
      articles.add(article(i, story));
    }
    for (int i = 0; i < OTHERS; i++) {
      articles.add(article(HOT + i, i == 0 ? edited : FictionalTexts.korean(100, 100 + i)));
    }
    String leader =
        ContentHash.of(FoldedText.of(edited).length > FoldedText.of(story).length ? edited : story);
    List<String> expected = new ArrayList<>();
    for (Article article : articles) {
      boolean copy = article.getPosition() <= HOT;
      String group = copy ? leader : article.getBodyHash();
      boolean origin = !copy || article.getPosition() == 0;
      boolean first = origin || article.getPosition() == HOT;
      expected.add(
          String.join(" ", article.getArticleId(), group, origin ? "origin" : "reprint")
              + " "
              + first
              + " "
              + copy);
    }
    assertEquals(HOT + OTHERS, expected.size());

    Pipeline pipeline = Pipeline.create(JobRunner.flink(2));
    RecordCoders.registerWith(pipeline);
    PAssert.that(
            Branches.of(pipeline.apply(Create.of(articles)))
                .apply("Group copies", GroupCopies.of(ZoneId.of("Asia/Seoul"), 0.7, 8))
                .kept()
                .apply(MapElements.into(TypeDescriptors.strings()).via(HotTextTest::described)))
        .containsInAnyOrder(expected);
    pipeline.run().waitUntilFinish();
  }

  private static String described(GroupedArticle grouped) {
    var place = grouped.getMembership();
    return String.join(" ", place.getArticleId(), place.getGroupId(), place.getRole())
        + " "
        + place.getFirstOfText()
        + " "
        + place.getHasCopies();
  }

  private static Article article(int number, String body) {
    return Article.newBuilder()
        .setArticleId("a" + number)
        .setSourceUri("/dump/a.jsonl")
        .setPosition(number)
        .setStory(0)
        .setBody(body)
        .setBodyHash(ContentHash.of(body))
        .setPublished(new DatedBy(1_733_000_000_000L + number, "instant", "Z", "iso8601"))
        .setDt("2024-12-01")
        .setDateBasis("published")
        .build();
  }
}
