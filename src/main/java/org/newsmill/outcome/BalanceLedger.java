package org.newsmill.outcome;

import java.util.List;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Article;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RejectRow;

/**
 * One ledger row per input file, counted from the data itself: from what was read, what became an
 * article, what was annotated and what was lost, each by itself, so that a row that vanished
 * between two stages shows as an equation that does not hold.
 *
 * <p>One shuffle of one small row per file and bundle.
 */
public final class BalanceLedger
    extends PTransform<PCollection<LedgerRow>, PCollection<LedgerRow>> {
  /** What is counted of an article. */
  public static final Projection<Article> OF_ARTICLES = Projection.of(Article.class, "source_uri");

  /** What is counted of an annotated one. */
  public static final Projection<AnnotatedArticle> OF_ANNOTATED =
      Projection.of(AnnotatedArticle.class, "article.source_uri", "membership.role");

  private final PCollection<Article> articles;
  private final PCollection<AnnotatedArticle> annotated;
  private final PCollection<RejectRow> rejects;
  private final PCollection<ExclusionRow> exclusions;

  private BalanceLedger(
      PCollection<Article> articles,
      PCollection<AnnotatedArticle> annotated,
      PCollection<RejectRow> rejects,
      PCollection<ExclusionRow> exclusions) {
    this.articles = articles;
    this.annotated = annotated;
    this.rejects = rejects;
    this.exclusions = exclusions;
  }

  /** Balances the counts of the stages against what came out of them. */
  public static BalanceLedger of(
      PCollection<Article> articles,
      PCollection<AnnotatedArticle> annotated,
      PCollection<RejectRow> rejects,
      PCollection<ExclusionRow> exclusions) {
    return new BalanceLedger(articles, annotated, rejects, exclusions);
  }

  @Override
  public PCollection<LedgerRow> expand(PCollection<LedgerRow> counts) {
    return PCollectionList.of(counts)
        .and(
            articles.apply(
                "Count articles",
                count(Article::getSourceUri, article -> List.of(Ledger.Column.ARTICLES))))
        .and(
            // Both columns at once: each further reader costs these rows a shuffle's worth of disk.
            annotated.apply(
                "Count annotated",
                count(
                    row -> row.getArticle().getSourceUri(),
                    row ->
                        List.of(
                            Ledger.Column.ARTICLES_ANNOTATED,
                            roleColumn(row.getMembership().getRole())))))
        .and(
            rejects.apply(
                "Count rejects", count(RejectRow::getSourceUri, row -> List.of(rejectColumn(row)))))
        .and(
            exclusions.apply(
                "Count exclusions",
                count(ExclusionRow::getSourceUri, row -> List.of(exclusionColumn(row)))))
        .apply("Collect", Flatten.pCollections())
        .apply(
            "Key by file",
            WithKeys.of(LedgerRow::getSourceUri).withKeyType(TypeDescriptors.strings()))
        .apply("Sum per file", Combine.perKey(BalanceLedger::sum))
        .apply("Rows", Values.create())
        .setCoder(RecordCoders.of(LedgerRow.class));
  }

  private static LedgerRow sum(Iterable<LedgerRow> rows) {
    LedgerRow total = null;
    for (LedgerRow row : rows) {
      if (total == null) {
        total = Ledger.zero(row.getSourceUri());
      }
      Ledger.add(total, row);
    }
    return total;
  }

  static Ledger.Column roleColumn(String role) {
    return switch (role) {
      case "origin" -> Ledger.Column.ORIGINS;
      case "reprint" -> Ledger.Column.REPRINTS;
      case "revision" -> Ledger.Column.REVISIONS;
      default -> throw new IllegalArgumentException("unknown role " + role);
    };
  }

  static Ledger.Column rejectColumn(RejectRow row) {
    if (row.getArticleId() != null) {
      return Ledger.Column.ARTICLES_REJECTED;
    }
    return row.getStory() != null
        ? Ledger.Column.STORIES_REJECTED
        : Ledger.Column.DOCUMENTS_REJECTED;
  }

  static Ledger.Column exclusionColumn(ExclusionRow row) {
    if (row.getArticleId() != null) {
      return Ledger.Column.ARTICLES_EXCLUDED;
    }
    return row.getStory() != null
        ? Ledger.Column.STORIES_EXCLUDED
        : Ledger.Column.DOCUMENTS_EXCLUDED;
  }

  private static <T> ParDo.SingleOutput<T, LedgerRow> count(
      SerializableFunction<T, String> file, SerializableFunction<T, List<Ledger.Column>> columns) {
    return ParDo.of(new CountFn<>(file, columns));
  }

  private static final class CountFn<T> extends DoFn<T, LedgerRow> {
    private final SerializableFunction<T, String> file;
    private final SerializableFunction<T, List<Ledger.Column>> columns;
    private transient LedgerFold fold;

    CountFn(
        SerializableFunction<T, String> file,
        SerializableFunction<T, List<Ledger.Column>> columns) {
      this.file = file;
      this.columns = columns;
    }

    @StartBundle
    public void startBundle() {
      fold = new LedgerFold();
    }

    @ProcessElement
    public void process(@Element T element, OutputReceiver<LedgerRow> out) {
      String uri = file.apply(element);
      columns.apply(element).forEach(column -> fold.count(uri, column));
      if (fold.isFull()) {
        fold.drain().forEach(out::output);
      }
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) {
      for (LedgerRow row : fold.drain()) {
        context.output(row, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
      }
    }
  }
}
