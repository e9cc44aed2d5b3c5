package org.newsmill.extract.story;

/**
 * A source that a story names in a line of its own.
 *
 * @param text the line without its label, maybe an address alone
 * @param href address of the source; '' when the page gives none
 */
public record Reference(String text, String href) {
  /** Text and address in one line, the address once. */
  public String line() {
    boolean shown = href.isEmpty() || text.contains(href);
    return shown ? text : text.isEmpty() ? href : text + " " + href;
  }
}
