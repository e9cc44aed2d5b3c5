package org.newsmill.extract.page;

/**
 * Something that a document states about itself, as it is written there. Nothing is believed yet:
 * dates are read, and publishers chosen, from all that is stated.
 *
 * @param fact what it is about
 * @param value the text as the source gives it, trimmed
 * @param source where it stood: {@code field}, {@code http:last-modified}, {@code json-ld}, {@code
 *     meta:article:published_time}, {@code microdata:datePublished}, {@code time}, {@code feed},
 *     {@code mail:date} and so on
 */
public record Stated(Fact fact, String value, String source) {
  /** What can be stated. */
  public enum Fact {
    URL,
    TITLE,
    DESCRIPTION,
    BYLINE,
    /** Who publishes it: JSON-LD publisher, the job's field. */
    PUBLISHER,
    /** The site that carries it: og:site_name, a feed's title, a mailing list. */
    SITE,
    PUBLISHED,
    UPDATED,
    CRAWLED,
    /** A line of the page beside its headline, outside of the text, which may tell its dates. */
    DATE_LINE,
    /** What kind of page it says it is: og:type, the type of its JSON-LD. */
    TYPE,
    SECTION
  }
}
