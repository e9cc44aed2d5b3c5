package org.newsmill.dedup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import org.newsmill.outcome.Projection;
import org.newsmill.record.Article;
import org.newsmill.record.CopyRef;
import org.newsmill.record.DatedBy;

/** The total orders by which one of several copies is chosen. */
final class CopyOrder {
  /** Which of several readings of one article keeps the id. */
  static final Comparator<CopyRef> READING =
      Comparator.comparing(CopyRef::getSourceUri)
          .thenComparing(CopyRef::getPosition)
          .thenComparing(CopyRef::getStory);

  /**
   * Which of several copies is the origin: one that stands before one that has a newer version, an
   * agency's own story before every other, then the earliest.
   */
  static final Comparator<CopyRef> ORIGIN =
      Comparator.comparing(CopyRef::getRevision)
          .thenComparing(CopyRef::getRank)
          .thenComparing(CopyRef::getSortMillis)
          .thenComparing(CopyRef::getUrl)
          .thenComparing(CopyRef::getArticleId);

  private CopyOrder() {}

  /** The first reading; a revision when any of them is marked as one. */
  static CopyRef firstRead(Iterable<CopyRef> readings) {
    Iterator<CopyRef> all = readings.iterator();
    CopyRef first = all.next();
    boolean revision = first.getRevision();
    while (all.hasNext()) {
      CopyRef next = all.next();
      revision |= next.getRevision();
      first = READING.compare(next, first) < 0 ? next : first;
    }
    return revision == first.getRevision()
        ? first
        : CopyRef.newBuilder(first).setRevision(revision).build();
  }

  /** What {@link #reference} reads of an article. */
  static final Projection<Article> OF_ARTICLES =
      Projection.of(
          Article.class,
          "article_id",
          "source_uri",
          "position",
          "story",
          "url",
          "publisher",
          "agency",
          "published",
          "updated",
          "crawled",
          "body_hash");

  /** What the orders need to know of an article. */
  static CopyRef reference(Article article, ZoneId zone) {
    return new CopyRef(
        article.getArticleId(),
        article.getSourceUri(),
        article.getPosition(),
        article.getStory(),
        article.getBodyHash(),
        article.getUrl() == null ? "" : article.getUrl(),
        sortMillis(article.getPublished(), zone),
        isAgencysOwn(article) ? 0L : 1L,
        versionMillis(article),
        false);
  }

  /** Whether the agency that the dateline or a credit names published the article itself. */
  private static boolean isAgencysOwn(Article article) {
    return article.getAgency() != null
        && article.getPublisher() != null
        && Arrays.equals(FoldedText.of(article.getAgency()), FoldedText.of(article.getPublisher()));
  }

  private static long versionMillis(Article article) {
    for (DatedBy date :
        new DatedBy[] {article.getUpdated(), article.getPublished(), article.getCrawled()}) {
      if (date != null && date.getAtMillis() != null) {
        return date.getAtMillis();
      }
    }
    return Long.MIN_VALUE;
  }

  /** A day without a time counts as its end, so that a copy with a time comes before it. */
  static long sortMillis(DatedBy published, ZoneId zone) {
    if (published == null || published.getAtMillis() == null) {
      return Long.MAX_VALUE;
    }
    if (!published.getPrecision().equals("day")) {
      return published.getAtMillis();
    }
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(published.getAtMillis()), zone);
    return day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli() - 1;
  }
}
