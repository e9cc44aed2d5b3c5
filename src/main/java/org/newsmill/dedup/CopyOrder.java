package org.newsmill.dedup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Iterator;
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

  /** Which of several copies is the origin. */
  static final Comparator<CopyRef> ORIGIN =
      Comparator.comparing(CopyRef::getSortMillis)
          .thenComparing(CopyRef::getUrl)
          .thenComparing(CopyRef::getArticleId);

  private CopyOrder() {}

  /** The first reading. */
  static CopyRef firstRead(Iterable<CopyRef> readings) {
    Iterator<CopyRef> all = readings.iterator();
    CopyRef first = all.next();
    while (all.hasNext()) {
      CopyRef next = all.next();
      first = READING.compare(next, first) < 0 ? next : first;
    }
    return first;
  }

  /** What the orders need to know of an article. */
  static CopyRef reference(Article article, ZoneId zone) {
    return new CopyRef(
        article.getArticleId(),
        article.getSourceUri(),
        article.getPosition(),
        article.getStory(),
        article.getBodyHash(),
        article.getUrl() == null ? "" : article.getUrl(),
        sortMillis(article.getPublished(), zone));
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
