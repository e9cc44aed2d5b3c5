package org.newsmill.pipeline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollectionView;
import org.newsmill.dedup.GroupCopies;
import org.newsmill.outcome.Branches;
import org.newsmill.outcome.Emitted;
import org.newsmill.outcome.Kept;
import org.newsmill.outcome.Outcome;
import org.newsmill.outcome.Projection;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.record.Article;

/**
 * The articles that the batch may add to the tables. Exclusions: {@code too_late} for a published
 * day before the oldest that the job takes, {@code same_article} for an article that another batch
 * has published, and {@code erased} for one that was taken out of the tables. What is published
 * stays as it is, so days of other batches only ever gain files.
 *
 * <p>Shuffles: those of {@link FindStored}; bodies do not travel. A worker holds the ids of the
 * articles that come again, some 100 bytes each.
 */
final class AdmitArticles extends PTransform<Branches<Article>, Outcome<Article>> {
  private static final String STAGE = "admit";
  private static final Kept<Article> ADMITTED =
      Kept.of("admitted articles", Article.class).withHeader(GroupCopies.HEADER);

  private final FindStored stored;
  private final Optional<LocalDate> earliest;
  private final PCollectionView<List<String>> erased;

  private AdmitArticles(
      FindStored stored, Optional<LocalDate> earliest, PCollectionView<List<String>> erased) {
    this.stored = stored;
    this.earliest = earliest;
    this.erased = erased;
  }

  /**
   * Admits articles.
   *
   * @param stored finds what other batches have
   * @param earliest the oldest published day that is taken; empty for any
   * @param erased see {@link ErasedArticles#view}
   */
  static AdmitArticles of(
      FindStored stored, Optional<LocalDate> earliest, PCollectionView<List<String>> erased) {
    return new AdmitArticles(stored, earliest, erased);
  }

  @Override
  public Outcome<Article> expand(Branches<Article> articles) {
    PCollectionView<List<String>> again =
        articles.apply("Find stored", stored).apply("All stored", View.asList());
    return Outcome.of(
        ADMITTED,
        articles
            .emittedTo("admission")
            .apply(
                "Admit",
                ParDo.of(new AdmitFn(earliest.map(LocalDate::toString).orElse(""), again, erased))
                    .withSideInputs(again, erased)));
  }

  private static final class AdmitFn extends DoFn<Emitted<Article>, Emitted<Article>> {
    private final Projection<Article> needed =
        Projection.of(
            Article.class, "article_id", "source_uri", "position", "story", "dt", "date_basis");
    private final String earliest;
    private final PCollectionView<List<String>> again;
    private final PCollectionView<List<String>> erased;
    private final Counter excluded = Metrics.counter(STAGE, "excluded");
    private transient Set<String> ids;
    private transient Predicate<String> isErased;

    /** Days in ISO 8601 sort as texts; nothing sorts before the empty one. */
    AdmitFn(
        String earliest,
        PCollectionView<List<String>> again,
        PCollectionView<List<String>> erased) {
      this.earliest = earliest;
      this.again = again;
      this.erased = erased;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      if (!context.element().isKept()) {
        return;
      }
      if (ids == null) {
        ids = new HashSet<>(context.sideInput(again));
        isErased = ErasedArticles.among(context.sideInput(erased));
      }
      Article article = context.element().kept().only(needed);
      if (isErased.test(article.getArticleId())) {
        context.output(
            Emitted.of(
                ErasedArticles.exclusion(
                    article.getSourceUri(),
                    article.getPosition(),
                    article.getStory(),
                    article.getArticleId())));
        excluded.inc();
      } else if (ids.contains(article.getArticleId())) {
        exclude(
            Reason.SAME_ARTICLE,
            "article_id " + article.getArticleId() + " was published by another batch",
            context);
      } else if (isTooLate(article)) {
        exclude(
            Reason.TOO_LATE,
            "published on " + article.getDt() + ", taken from " + earliest + " on",
            context);
      } else {
        context.output(context.element());
      }
    }

    private boolean isTooLate(Article article) {
      return article.getDateBasis().equals("published") && article.getDt().compareTo(earliest) < 0;
    }

    private void exclude(Reason reason, String detail, ProcessContext context) {
      Article article = context.element().kept().value();
      context.output(Emitted.of(Provenance.of(article).exclude(STAGE, reason, detail)));
      excluded.inc();
    }
  }
}
