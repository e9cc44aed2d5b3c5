package org.newsmill.extract;

import java.time.LocalDate;
import java.time.ZoneId;
import org.newsmill.outcome.Ledger;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.StageFunction;
import org.newsmill.record.Article;
import org.newsmill.record.RawDocument;

/** {@link Extractor} as a stage: its results, counted for the ledger. */
final class ArticleExtraction implements StageFunction<RawDocument, Article> {
  private static final long serialVersionUID = 1L;

  private final LocalDate asOf;
  private final ZoneId zone;
  private final int minBodyChars;
  private transient Extractor extractor;

  ArticleExtraction(LocalDate asOf, ZoneId zone, int minBodyChars) {
    this.asOf = asOf;
    this.zone = zone;
    this.minBodyChars = minBodyChars;
  }

  @Override
  public Provenance provenance(RawDocument document) {
    return Provenance.of(document);
  }

  @Override
  public void apply(RawDocument document, Results<Article> results) {
    if (extractor == null) {
      extractor = new Extractor(asOf, zone, minBodyChars);
    }
    Extraction extraction = extractor.extract(document);
    if (extraction.storiesCut() > 0) {
      results.count(Ledger.Column.DOCUMENTS_YIELDED);
    }
    for (int i = 0; i < extraction.storiesCut(); i++) {
      results.count(Ledger.Column.STORIES_CUT);
    }
    extraction.articles().forEach(results::keep);
    extraction.rejects().forEach(results::reject);
    extraction.exclusions().forEach(results::exclude);
    extraction.removedLines().forEach(results::remove);
  }
}
