package org.newsmill.report;

import java.util.Map;

/**
 * The measures of tone that daily tables hold, each as a sum of millionths and the number of
 * articles, or of mentions of an entity, that have it. A further measure is one row here; where a
 * table has none of it, the page leaves it out.
 */
enum ToneMeasure {
  HEADLINE("제목", "Headline", "tone_headline"),
  BODY("본문", "Body", "tone_body"),
  NARRATOR("기자 서술", "Narrator", "tone_narrator"),
  QUOTED("인용문", "Quoted", "tone_quoted"),
  COMMENTARY("논평", "Commentary", "tone_commentary"),
  TOWARDS("대상", "Towards it");

  private static final long MICROS_PER_MILLI = 1000;

  private final String ko;
  private final String en;
  private final String articleField;
  private final String countField;
  private final String microsField;

  /** A tone of articles, by its field in table article. */
  ToneMeasure(String ko, String en, String field) {
    this.ko = ko;
    this.en = en;
    this.articleField = field;
    this.countField = field + "_articles";
    this.microsField = field + "_micros";
  }

  /** The tone of mentions towards the entity. */
  ToneMeasure(String ko, String en) {
    this.ko = ko;
    this.en = en;
    this.articleField = null;
    this.countField = "toned_mentions";
    this.microsField = "mention_tone_micros";
  }

  /** Names for people and what is counted, as the page has them. */
  Map<String, Object> data() {
    return Map.of("ko", ko, "en", en, "mentions", ofMentions());
  }

  /** Whether it is one of mentions instead of articles. */
  boolean ofMentions() {
    return articleField == null;
  }

  /** The tone of a row of table article, -1 to 1; null where it has none. */
  Double of(Row article) {
    return ofMentions() ? null : article.real(articleField);
  }

  /** Articles or mentions of a row that have this tone. */
  long count(Row row) {
    return row.count(countField);
  }

  /** Sum of the tone in millionths, each -1,000,000 to 1,000,000. */
  long micros(Row row) {
    return row.count(microsField);
  }

  /** Millionths as thousandths, rounded half up: a third of the digits in the page. */
  static long millis(long micros) {
    return Math.floorDiv(micros + MICROS_PER_MILLI / 2, MICROS_PER_MILLI);
  }
}
