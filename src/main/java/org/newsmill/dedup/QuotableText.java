package org.newsmill.dedup;

import java.util.Comparator;

/**
 * A text that leads a group, under one of its windows.
 *
 * @param began when the group began, epoch milliseconds
 */
record QuotableText(TextRef text, long began, long window) {
  /** Of two texts the one that comes first is quoted by the other. */
  static final Comparator<QuotableText> QUOTED_FIRST =
      Comparator.comparingLong(QuotableText::began)
          .thenComparing(quotable -> quotable.text().letters())
          .thenComparing(quotable -> quotable.text().hash());
}
