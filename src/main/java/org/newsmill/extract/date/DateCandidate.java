package org.newsmill.extract.date;

/**
 * Something that may date the article.
 *
 * @param role which date it may be
 * @param trust how far it is trusted against others of the role
 * @param source where it stood, as evidence has it; '' for the job's fields
 * @param text what stood there
 * @param written the date in it; null when none could be read
 */
record DateCandidate(Role role, Trust trust, String source, String text, WrittenDate written) {
  /** Which date of the article. */
  enum Role {
    PUBLISHED,
    UPDATED,
    CRAWLED
  }

  /** Sources, most trusted first. */
  enum Trust {
    /** The job maps a field to it. */
    FIELD,
    /** The page or the feed states it for machines: JSON-LD, meta, microdata, feed, mail. */
    STATED,
    /** A line says which date it is: {@code 입력 2024.11.27}, {@code Published: ..}. */
    LABELLED_LINE,
    /** The address holds the day. */
    URL,
    /** An agency's dateline: {@code SEOUL, Nov. 27 (Yonhap) --}. */
    DATELINE,
    /** A line is a date. */
    LINE,
    /** A time element, or another statement of low worth. */
    TIME_ELEMENT,
    /** The opening words: {@code [12월 4일] ..}, {@code 2024년 12월 5일 목요일, 오늘 ..}. */
    OPENING,
    /** A short line with a date among other words, such as a reporter's name. */
    SHORT_LINE
  }
}
