package org.newsmill.extract;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.newsmill.outcome.ApplyGuarded;
import org.newsmill.outcome.Outcome;
import org.newsmill.record.Article;
import org.newsmill.record.RawDocument;

/**
 * The {@link Article}s of each document: cleaned text without personal data, dates with their
 * evidence, and ids.
 *
 * <p>Rejects: {@code stage_failed}. Exclusions: {@code empty_body}, {@code too_short}. No shuffle.
 */
public final class ExtractArticles extends PTransform<PCollection<RawDocument>, Outcome<Article>> {
  static final String STAGE = "extract";

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
    return new ExtractArticles(new ArticleExtraction(asOf, zone, minBodyChars));
  }

  @Override
  public Outcome<Article> expand(PCollection<RawDocument> documents) {
    return documents.apply("Extract each", ApplyGuarded.of(STAGE, Article.class, extraction));
  }
}
