package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.newsmill.outcome.Ledger.Column.*;

import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.junit.jupiter.api.Test;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Annotations;
import org.newsmill.record.Article;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.Membership;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RejectSummary;
import org.newsmill.testing.LedgerRows;
import org.newsmill.testing.Pipelines;

class BalanceLedgerTest {
  private final TestPipeline pipeline = Pipelines.create();

  @Test
  void countsEachFile_fromWhatCameOutOfTheStages() {
    PCollection<LedgerRow> ledger =
        create(
                "counts",
                LedgerRow.class,
                List.of(
                    LedgerRows.of("/a", DOCUMENTS_READ, DOCUMENTS_YIELDED, STORIES_CUT),
                    LedgerRows.of("/a", DOCUMENTS_READ),
                    LedgerRows.of("/b", DOCUMENTS_READ, DOCUMENTS_YIELDED, STORIES_CUT)))
            .apply(
                BalanceLedger.of(
                    create("articles", Article.class, List.of(article("/a"), article("/b"))),
                    create(
                        "annotated", AnnotatedArticle.class, List.of(annotated("/b", "reprint"))),
                    create(
                        "rejects",
                        RejectRow.class,
                        List.of(reject("/a", null, null), reject("/a", 0L, "a1"))),
                    create("exclusions", ExclusionRow.class, List.of())));

    PAssert.that(ledger)
        .containsInAnyOrder(
            LedgerRows.of(
                "/a",
                DOCUMENTS_READ,
                DOCUMENTS_READ,
                DOCUMENTS_YIELDED,
                DOCUMENTS_REJECTED,
                STORIES_CUT,
                ARTICLES,
                ARTICLES_REJECTED),
            LedgerRows.of(
                "/b",
                DOCUMENTS_READ,
                DOCUMENTS_YIELDED,
                STORIES_CUT,
                ARTICLES,
                ARTICLES_ANNOTATED,
                REPRINTS));
    pipeline.run();
  }

  @Test
  void shows_whenAnArticleVanished() {
    PCollection<LedgerRow> ledger =
        create(
                "counts",
                LedgerRow.class,
                List.of(LedgerRows.of("/a", DOCUMENTS_READ, DOCUMENTS_YIELDED, STORIES_CUT)))
            .apply(
                BalanceLedger.of(
                    create("articles", Article.class, List.of(article("/a"))),
                    create("annotated", AnnotatedArticle.class, List.of()),
                    create("rejects", RejectRow.class, List.of()),
                    create("exclusions", ExclusionRow.class, List.of())));

    PAssert.thatSingleton(ledger)
        .satisfies(
            row -> {
              assertEquals(
                  List.of(
                      "ARTICLES 1 is not ARTICLES_ANNOTATED 0 + ARTICLES_REJECTED 0 +"
                          + " ARTICLES_EXCLUDED 0"),
                  Ledger.imbalances(row));
              return null;
            });
    pipeline.run();
  }

  @Test
  void putsLossesWhereTheyBelong() {
    assertEquals(DOCUMENTS_REJECTED, BalanceLedger.rejectColumn(reject("/a", null, null)));
    assertEquals(STORIES_REJECTED, BalanceLedger.rejectColumn(reject("/a", 0L, null)));
    assertEquals(ARTICLES_REJECTED, BalanceLedger.rejectColumn(reject("/a", 0L, "a1")));
    assertEquals(DOCUMENTS_EXCLUDED, BalanceLedger.exclusionColumn(exclusion(null, null)));
    assertEquals(STORIES_EXCLUDED, BalanceLedger.exclusionColumn(exclusion(0L, null)));
    assertEquals(ARTICLES_EXCLUDED, BalanceLedger.exclusionColumn(exclusion(0L, "a1")));
  }

  @Test
  void knowsEveryRole_only() {
    assertEquals(ORIGINS, BalanceLedger.roleColumn("origin"));
    assertEquals(REPRINTS, BalanceLedger.roleColumn("reprint"));
    assertEquals(REVISIONS, BalanceLedger.roleColumn("revision"));
    assertThrows(IllegalArgumentException.class, () -> BalanceLedger.roleColumn("excerpt"));
  }

  @Test
  void summarizesRejects_withTheFirstOfEachReason() {
    PCollection<RejectSummary> summaries =
        create(
                "rejects",
                RejectRow.class,
                List.of(
                    detailed("not_json", "/b", 1L, "b"),
                    detailed("not_json", "/a", 20L, "late"),
                    detailed("not_json", "/a", 3L, "early"),
                    detailed("too_large", "/c", 0L, "c")))
            .apply(SummarizeRejects.byReason());

    PAssert.that(summaries)
        .containsInAnyOrder(
            new RejectSummary("not_json", 3L, "/a", 3L, "early"),
            new RejectSummary("too_large", 1L, "/c", 0L, "c"));
    pipeline.run();
  }

  private <T> PCollection<T> create(String label, Class<T> type, List<T> rows) {
    return pipeline.apply("Create " + label, Create.of(rows).withType(TypeDescriptor.of(type)));
  }

  private static RejectRow reject(String file, Long story, String articleId) {
    return RejectRow.newBuilder()
        .setSourceUri(file)
        .setStory(story)
        .setArticleId(articleId)
        .build();
  }

  private static RejectRow detailed(String reason, String file, long position, String detail) {
    return RejectRow.newBuilder()
        .setReason(reason)
        .setSourceUri(file)
        .setPosition(position)
        .setDetail(detail)
        .build();
  }

  private static ExclusionRow exclusion(Long story, String articleId) {
    return ExclusionRow.newBuilder().setStory(story).setArticleId(articleId).build();
  }

  private static Article article(String file) {
    return Article.newBuilder()
        .setArticleId("a1")
        .setSourceUri(file)
        .setPosition(0)
        .setStory(0)
        .setBody("본문")
        .setBodyHash("h")
        .setDt("2024-12-05")
        .setDateBasis("published")
        .build();
  }

  private static AnnotatedArticle annotated(String file, String role) {
    return new AnnotatedArticle(
        article(file),
        Membership.newBuilder()
            .setArticleId("a1")
            .setSourceUri(file)
            .setPosition(0)
            .setStory(0)
            .setGroupId("h")
            .setRole(role)
            .setFirstOfText(true)
            .setHasCopies(false)
            .build(),
        Annotations.newBuilder()
            .setLanguage("ko")
            .setLanguageParts(List.of())
            .setLanguageVersion("1")
            .setKeywords(List.of())
            .build());
  }
}
