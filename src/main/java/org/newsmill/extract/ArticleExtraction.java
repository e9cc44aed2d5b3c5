package org.newsmill.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.newsmill.job.Format;
import org.newsmill.outcome.Ledger;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.outcome.StageFunction;
import org.newsmill.record.Article;
import org.newsmill.record.DatedBy;
import org.newsmill.record.RawDocument;
import org.newsmill.text.CleanText;
import org.newsmill.text.ContentHash;
import org.newsmill.text.PersonalData;

/** Makes an article of a document. */
final class ArticleExtraction implements StageFunction<RawDocument, Article> {
  private static final long serialVersionUID = 1L;

  private final LocalDate asOf;
  private final ZoneId zone;
  private final int minBodyChars;

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
    Story story = Story.of(document, !document.getFormat().equals(Format.JSONL.id()));
    if (story.body().isEmpty()) {
      results.exclude(
          provenance(document)
              .exclude(ExtractArticles.STAGE, Reason.EMPTY_BODY, "nothing is left after cleaning"));
      return;
    }
    results.count(Ledger.Column.DOCUMENTS_YIELDED);
    results.count(Ledger.Column.STORIES_CUT);
    int bodyChars = story.body().codePointCount(0, story.body().length());
    if (bodyChars < minBodyChars) {
      String detail = bodyChars + " characters, min_body_chars is " + minBodyChars;
      results.exclude(
          provenance(document)
              .withStory(0)
              .exclude(ExtractArticles.STAGE, Reason.TOO_SHORT, detail));
      return;
    }
    results.keep(article(document, story));
  }

  private Article article(RawDocument document, Story story) {
    SourceDate dates = new SourceDate(asOf, zone);
    String url = CanonicalUrl.of(document.getUrl());
    Article article = new Article();
    article.setArticleId(ContentHash.of(url, document.getDocumentHash(), "0"));
    article.setSourceUri(document.getSourceUri());
    article.setPosition(document.getPosition());
    article.setStory(0);
    article.setUrl(url.isEmpty() ? null : url);
    article.setPublisher(cleanLine(document.getPublisher()));
    article.setTitle(story.title());
    article.setBody(story.body());
    article.setSpans(List.of());
    article.setCaptions(List.of());
    article.setReferences(List.of());
    article.setLinks(List.of());
    article.setDateConflicts(List.of());
    article.setByline(cleanLine(document.getByline()));
    article.setPublished(dates.read(document.getPublished()));
    article.setUpdated(dates.read(document.getUpdated()));
    article.setCrawled(dates.read(document.getCrawled()));
    setDay(article);
    article.setBodyHash(ContentHash.of(story.body()));
    return article;
  }

  private void setDay(Article article) {
    DatedBy published = article.getPublished();
    boolean dated = published != null && published.getAtMillis() != null;
    LocalDate day =
        dated ? LocalDate.ofInstant(Instant.ofEpochMilli(published.getAtMillis()), zone) : asOf;
    article.setDt(day.toString());
    article.setDateBasis(dated ? "published" : "batch");
  }

  private static String cleanLine(String text) {
    String clean = text == null ? "" : PersonalData.redact(CleanText.line(text));
    return clean.isEmpty() ? null : clean;
  }

  /**
   * Headline and body.
   *
   * @param title null when there is none
   */
  private record Story(String title, String body) {
    private static final int MAX_TITLE_CHARS = 200;

    static Story of(RawDocument document, boolean titleIsFirstLine) {
      String raw = document.getBody() == null ? "" : document.getBody();
      String body = PersonalData.redact(CleanText.paragraphs(raw));
      int lineEnd = body.indexOf('\n');
      boolean hasTitleLine = titleIsFirstLine && lineEnd > 0 && lineEnd <= MAX_TITLE_CHARS;
      if (!hasTitleLine) {
        return new Story(cleanLine(document.getTitle()), body);
      }
      String title = body.substring(0, lineEnd).replaceFirst("^#{1,6} ", "");
      return new Story(title, body.substring(lineEnd + 1));
    }
  }
}
