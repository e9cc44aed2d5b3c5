package org.newsmill.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsmill.extract.date.ArticleDates;
import org.newsmill.extract.genre.Genre;
import org.newsmill.extract.genre.GenreText;
import org.newsmill.extract.genre.Genres;
import org.newsmill.extract.line.Cleaned;
import org.newsmill.extract.page.Page;
import org.newsmill.extract.page.Stated;
import org.newsmill.extract.page.Stated.Fact;
import org.newsmill.extract.publisher.Publishers;
import org.newsmill.extract.story.Reference;
import org.newsmill.extract.story.Story;
import org.newsmill.record.Article;
import org.newsmill.record.DatedBy;
import org.newsmill.record.RawDocument;
import org.newsmill.text.CleanText;
import org.newsmill.text.ContentHash;
import org.newsmill.text.PersonalData;

/** Makes the articles of stories: ids, dates, publisher and genre, without personal data. */
final class Articles {
  private final Genres genres = new Genres();
  private final ArticleDates dates;
  private final Publishers publishers;
  private final LocalDate asOf;
  private final ZoneId zone;

  Articles(LocalDate asOf, ZoneId zone, Publishers publishers) {
    this.publishers = publishers;
    this.dates = ArticleDates.of(asOf, zone);
    this.asOf = asOf;
    this.zone = zone;
  }

  /**
   * What a story tells.
   *
   * @param digestEvidence why its document was cut; null when it was not
   */
  record Told(Story story, Cleaned cleaned, BodyText body, String digestEvidence) {}

  /** What the stories of one document share. */
  record Source(RawDocument document, Page page, String url, ArticleDates.OfPage dates) {}

  Source source(RawDocument document, Page page) {
    String url = CanonicalUrl.of(first(page, Fact.URL));
    return new Source(document, page, url, dates.page(page, url));
  }

  Article make(Source source, long ordinal, Told told) {
    RawDocument document = source.document();
    String url = source.url();
    Page page = source.page();
    Article article = new Article();
    article.setArticleId(ContentHash.of(url, document.getDocumentHash(), Long.toString(ordinal)));
    article.setSourceUri(document.getSourceUri());
    article.setPosition(document.getPosition());
    article.setStory(ordinal);
    article.setUrl(url.isEmpty() ? null : PersonalData.redact(url));
    setText(article, told);
    setSource(article, page, told);
    setGenre(article, page, told);
    setDates(article, source.dates().story(told.story().blocks()));
    return article;
  }

  private static void setText(Article article, Told told) {
    BodyText body = told.body();
    article.setTitle(line(told.story().title()));
    article.setBody(body.text());
    article.setBodyHash(ContentHash.of(body.text()));
    article.setSpans(body.spans());
    article.setCaptions(
        Stream.concat(body.captions().stream(), told.cleaned().captions().stream())
            .map(Articles::line)
            .toList());
    article.setReferences(
        told.story().references().stream()
            .map(Reference::line)
            .map(Articles::line)
            .filter(reference -> reference != null)
            .toList());
    article.setLinks(body.links());
  }

  private void setSource(Article article, Page page, Told told) {
    String byline = line(first(page, Fact.BYLINE));
    article.setByline(byline == null ? line(told.cleaned().byline()) : byline);
    setPublisher(article, page, told);
    article.setAgency(line(told.cleaned().agency()));
    article.setCopyrightOwner(line(told.cleaned().copyrightOwner()));
  }

  private void setPublisher(Article article, Page page, Told told) {
    Publishers.Found found =
        publishers.find(
            page.stated(),
            article.getUrl(),
            told.cleaned().copyrightOwner(),
            told.cleaned().agency());
    article.setPublisher(line(found.publisher()));
    article.setPortal(line(found.portal()));
    article.setPublisherEvidence(line(found.evidence()));
  }

  private void setGenre(Article article, Page page, Told told) {
    if (told.digestEvidence() != null) {
      article.setGenre(Genre.NEWSLETTER_STORY);
      article.setGenreEvidence("digest " + told.digestEvidence());
      return;
    }
    Genre genre =
        genres.of(
            new GenreText(
                orEmpty(told.story().title()),
                orEmpty(article.getUrl()),
                orEmpty(article.getByline()),
                all(page, Fact.SECTION),
                all(page, Fact.TYPE),
                told.story().blocks(),
                told.story().references().size()));
    article.setGenre(genre.id());
    article.setGenreEvidence(line(genre.evidence()));
  }

  private void setDates(Article article, ArticleDates.Dates read) {
    article.setPublished(read.published());
    article.setUpdated(read.updated());
    article.setEvent(read.event());
    article.setCrawled(read.crawled());
    article.setDateConflicts(read.conflicts());
    DatedBy published = article.getPublished();
    boolean dated = published != null && published.getAtMillis() != null;
    LocalDate day =
        dated ? LocalDate.ofInstant(Instant.ofEpochMilli(published.getAtMillis()), zone) : asOf;
    article.setDt(day.toString());
    article.setDateBasis(dated ? "published" : "batch");
  }

  private static String first(Page page, Fact fact) {
    List<Stated> stated = page.stated(fact);
    return stated.isEmpty() ? null : stated.get(0).value();
  }

  private static String all(Page page, Fact fact) {
    return page.stated(fact).stream().map(Stated::value).collect(Collectors.joining("\n"));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** One clean line without personal data; null when nothing is left. */
  private static String line(String text) {
    String clean = text == null ? "" : PersonalData.redact(CleanText.line(text));
    return clean.isEmpty() ? null : clean;
  }
}
