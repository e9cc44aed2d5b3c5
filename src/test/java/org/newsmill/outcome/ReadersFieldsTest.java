package org.newsmill.outcome;

import static org.newsmill.outcome.Ledger.Column.ARTICLES;
import static org.newsmill.outcome.Ledger.Column.ARTICLES_ANNOTATED;
import static org.newsmill.outcome.Ledger.Column.ORIGINS;

import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.newsmill.mention.NameEntities;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Annotations;
import org.newsmill.record.Article;
import org.newsmill.record.EntityMention;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.Membership;
import org.newsmill.record.NameAlias;
import org.newsmill.record.NamedEntityRow;
import org.newsmill.record.RejectRow;
import org.newsmill.testing.LedgerRows;
import org.newsmill.testing.Pipelines;

/** Steps that ask for some fields give the same of whole records. */
class ReadersFieldsTest {
  private static final Article ARTICLE =
      Article.newBuilder()
          .setArticleId("a1")
          .setSourceUri("/dump/a.jsonl")
          .setPosition(1)
          .setStory(0)
          .setBody("새들시장 김가람이 다리를 고쳤다.")
          .setBodyHash("h1")
          .setDt("2024-12-01")
          .setDateBasis("published")
          .build();
  private static final AnnotatedArticle ANNOTATED =
      new AnnotatedArticle(
          ARTICLE,
          Membership.newBuilder()
              .setArticleId("a1")
              .setSourceUri("/dump/a.jsonl")
              .setPosition(1)
              .setStory(0)
              .setGroupId("h1")
              .setRole("origin")
              .setFirstOfText(true)
              .setHasCopies(false)
              .build(),
          Annotations.newBuilder()
              .setLanguage("ko")
              .setLanguageParts(List.of())
              .setLanguageVersion("l1")
              .setKeywords(List.of())
              .setEntities(
                  List.of(
                      new EntityMention("name:김가람", "person", "김가람", "김가람", 5L, 8L, "ZZ", "title")))
              .setAliases(
                  List.of(
                      new NameAlias("김가람", "Garam Kim", "name:김가람", "person", "brackets", 5L, 8L)))
              .setMentionVersion("m1")
              .build());

  private final TestPipeline pipeline = Pipelines.create();

  @Test
  void namesOfEntities() {
    NamedEntityRow row = new NamedEntityRow("name:김가람", "person", "김가람", "Garam Kim", "ZZ", "m1");
    for (String of : List.of("fields", "whole")) {
      PAssert.that(annotated(of).apply("Names of " + of, NameEntities.of(List.of())))
          .containsInAnyOrder(row);
    }
    pipeline.run();
  }

  @Test
  void ledger() {
    LedgerRow row = LedgerRows.of("/dump/a.jsonl", ARTICLES, ARTICLES_ANNOTATED, ORIGINS);
    for (String of : List.of("fields", "whole")) {
      PCollection<Article> articles =
          of.equals("whole")
              ? one("Article", ARTICLE, RecordCoders.of(Article.class))
              : one(
                  "Article with fields",
                  Projected.of(BalanceLedger.OF_ARTICLES, Article.class, ARTICLE),
                  BalanceLedger.OF_ARTICLES.coder());
      PCollection<AnnotatedArticle> annotated =
          of.equals("whole")
              ? annotated(of)
              : one(
                  "Annotated with fields",
                  Projected.of(BalanceLedger.OF_ANNOTATED, AnnotatedArticle.class, ANNOTATED),
                  BalanceLedger.OF_ANNOTATED.coder());
      PAssert.that(
              this.<LedgerRow>none("counts of " + of, LedgerRow.class)
                  .apply(
                      "Ledger of " + of,
                      BalanceLedger.of(
                          articles,
                          annotated,
                          none("rejects of " + of, RejectRow.class),
                          none("exclusions of " + of, ExclusionRow.class))))
          .containsInAnyOrder(row);
    }
    pipeline.run();
  }

  private PCollection<AnnotatedArticle> annotated(String of) {
    Projection<AnnotatedArticle> fields = NameEntities.OF_ARTICLES;
    return of.equals("whole")
        ? one("Annotated", ANNOTATED, RecordCoders.of(AnnotatedArticle.class))
        : one(
            "Annotated with names",
            Projected.of(fields, AnnotatedArticle.class, ANNOTATED),
            fields.coder());
  }

  private <T> PCollection<T> one(String name, T value, Coder<T> coder) {
    return pipeline.apply(name, Create.of(value).withCoder(coder));
  }

  private <T> PCollection<T> none(String name, Class<T> type) {
    return pipeline.apply("No " + name, Create.empty(RecordCoders.of(type)));
  }
}
