package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.newsmill.outcome.Branches;
import org.newsmill.outcome.Outcome;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Annotations;
import org.newsmill.record.Article;
import org.newsmill.record.GroupedArticle;
import org.newsmill.record.Membership;
import org.newsmill.testing.Pipelines;
import org.newsmill.text.ContentHash;

class AnnotateArticlesTest {
  private static final String STORY = "새들시가 오래된 다리를 고쳤다. 시민들은 기뻐했다.";
  private static final String OTHER = "누리골에 큰비가 내려 길이 막혔다. 다친 사람은 없다.";

  @Test
  void analysesEachDistinctTextOnce_andCopiesReceiveTheResult() {
    List<GroupedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      articles.add(article("a" + i, i == 3 ? OTHER : STORY));
    }
    TestPipeline pipeline = Pipelines.create();
    Outcome<AnnotatedArticle> outcome =
        Branches.of(pipeline.apply(Create.of(articles)))
            .apply("Annotate articles", AnnotateArticles.withKeywords(5));
    PAssert.that(outcome.kept())
        .satisfies(
            all -> {
              Map<String, Set<Annotations>> byBody = new TreeMap<>();
              int count = 0;
              for (AnnotatedArticle one : all) {
                byBody
                    .computeIfAbsent(one.getArticle().getBody(), b -> new HashSet<>())
                    .add(one.getAnnotations());
                count++;
              }
              assertEquals(5, count);
              assertEquals(2, byBody.size());
              byBody.values().forEach(annotations -> assertEquals(1, annotations.size()));
              return null;
            });
    PipelineResult result = pipeline.run();

    assertEquals(2, counter(result, "texts"));
    assertEquals(5, counter(result, "kept"));
  }

  private static long counter(PipelineResult result, String name) {
    return result
        .metrics()
        .queryMetrics(
            MetricsFilter.builder()
                .addNameFilter(MetricNameFilter.named(AnnotateArticles.STAGE, name))
                .build())
        .getCounters()
        .iterator()
        .next()
        .getAttempted();
  }

  private static GroupedArticle article(String id, String body) {
    Article article =
        Article.newBuilder()
            .setArticleId(id)
            .setSourceUri("/dump/a.jsonl")
            .setPosition(Long.parseLong(id.substring(1)))
            .setStory(0)
            .setTitle("다리를 고쳤다")
            .setBody(body)
            .setBodyHash(ContentHash.of(body))
            .setDt("2024-12-01")
            .setDateBasis("published")
            .build();
    Membership place =
        Membership.newBuilder()
            .setArticleId(id)
            .setSourceUri("/dump/a.jsonl")
            .setPosition(article.getPosition())
            .setStory(0)
            .setGroupId(article.getBodyHash())
            .setRole("reprint")
            .setFirstOfText(false)
            .setHasCopies(true)
            .build();
    return new GroupedArticle(article, place, null);
  }
}
