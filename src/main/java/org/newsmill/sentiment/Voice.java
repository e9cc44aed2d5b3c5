package org.newsmill.sentiment;

import java.util.Locale;

/** Who speaks in an article. */
public enum Voice {
  /** The headline. */
  HEADLINE,
  /** Whoever reports: a reporter, an agency, the writer of a newsletter. */
  NARRATOR,
  /** Those who are quoted, in quotation marks or retold. */
  QUOTED,
  /** A writer of an own opinion: columns, blogs, statements, notes of the editors. */
  COMMENTARY,
  /** Somebody else's text that a comment embeds. */
  EXCERPT;

  /** Its name in the tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
