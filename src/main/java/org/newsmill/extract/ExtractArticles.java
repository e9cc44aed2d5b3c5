package org.newsmill.extract;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.newsmill.extract.line.LineRules;
import org.newsmill.job.PublisherRow;
import org.newsmill.job.TextFile;
import org.newsmill.outcome.ApplyGuarded;
import org.newsmill.outcome.BalanceLedger;
import org.newsmill.outcome.Kept;
import org.newsmill.outcome.Outcome;
import org.newsmill.outcome.Projection;
import org.newsmill.record.Article;
import org.newsmill.record.RawDocument;

/**
 * The {@link Article}s of each document: its stories as cleaned text without personal data, with
 * dates, publisher and genre and their evidence, and ids. {@link Extractor} tells how.
 *
 * <p>Rejects: {@code stage_failed}, {@code wrong_charset}. Exclusions of documents: {@code
 * empty_body}, {@code no_main_text}, {@code list_page}; of stories: {@code too_short}, {@code
 * empty_body} and the parts of newsletters that are no stories. Removed lines. No shuffle.
 */
public final class ExtractArticles extends PTransform<PCollection<RawDocument>, Outcome<Article>> {
  static final String STAGE = "extract";

  private static final Kept<Article> ARTICLES =
      Kept.of("articles", Article.class)
          .withHeader(
              BalanceLedger.OF_ARTICLES.and(Projection.of(Article.class, "article_id", "dt")));

  private final ArticleExtraction extraction;

  private ExtractArticles(ArticleExtraction extraction) {
    this.extraction = extraction;
  }

  /**
   * Extracts as of a day.
   *
   * @param asOf the job's day: nothing is published after the day behind it
   * @param zone zone of days, and of times that name none
   * @param minBodyChars shorter bodies, in code points, are excluded; at least 1
   */
  public static ExtractArticles of(LocalDate asOf, ZoneId zone, int minBodyChars) {
    return of(asOf, zone, minBodyChars, List.of(), List.of());
  }

  /**
   * Extracts as of a day with line rules and outlets of the job's own.
   *
   * @param asOf the job's day: nothing is published after the day behind it
   * @param zone zone of days, and of times that name none
   * @param minBodyChars shorter bodies, in code points, are excluded; at least 1
   * @param boilerplate files of line rules that are tried behind the shipped ones
   * @param publishers outlets that are looked up before the shipped ones
   */
  public static ExtractArticles of(
      LocalDate asOf,
      ZoneId zone,
      int minBodyChars,
      List<TextFile> boilerplate,
      List<PublisherRow> publishers) {
    return new ExtractArticles(
        new ArticleExtraction(asOf, zone, minBodyChars, LineRules.with(boilerplate), publishers));
  }

  @Override
  public Outcome<Article> expand(PCollection<RawDocument> documents) {
    return documents.apply("Extract each", ApplyGuarded.of(STAGE, ARTICLES, extraction));
  }
}
