package org.newsmill.report;

import java.util.Map;

/**
 * The measures of tone that daily tables hold, each as a sum of millionths and the number of
 * articles that have it. A further measure is one row here; where a table has none of it, the page
 * leaves it out.
 */
enum ToneMeasure {
  HEADLINE("제목", "Headline", "tone_headline_articles", "tone_headline_micros"),
  BODY("본문", "Body", "tone_body_articles", "tone_body_micros"),
  NARRATOR("서술", "Narrator", "tone_narrator_articles", "tone_narrator_micros"),
  QUOTED("인용", "Quoted", "tone_quoted_articles", "tone_quoted_micros"),
  COMMENTARY("논평", "Commentary", "tone_commentary_articles", "tone_commentary_micros");

  private static final long MICROS_PER_MILLI = 1000;

  private final String ko;
  private final String en;
  private final String articlesField;
  private final String microsField;

  ToneMeasure(String ko, String en, String articlesField, String microsField) {
    this.ko = ko;
    this.en = en;
    this.articlesField = articlesField;
    this.microsField = microsField;
  }

  /** Names for people, as the page has them. */
  Map<String, String> names() {
    return Map.of("ko", ko, "en", en);
  }

  /** Articles of a row that have this tone. */
  long articles(Row row) {
    return row.count(articlesField);
  }

  /** Sum of the tone in millionths, each article -1,000,000 to 1,000,000. */
  long micros(Row row) {
    return row.count(microsField);
  }

  /** Millionths as thousandths, rounded half up: a third of the digits in the page. */
  static long millis(long micros) {
    return Math.floorDiv(micros + MICROS_PER_MILLI / 2, MICROS_PER_MILLI);
  }
}
