package org.newsmill.extract.html;

/**
 * How a page is made up: the evidence for taking it as a list of other pages.
 *
 * @param chars characters of visible text, white space aside
 * @param linkChars those that stand in links
 * @param links links with text
 * @param mainChars characters of the main text, captions aside
 * @param mainLines lines of the main text that read like prose
 * @param linkedHeadings headings in the main text that are links
 * @param statesArticle whether the page says that it is an article
 * @param statesList whether the page calls itself a collection of pages and no article
 */
public record PageShape(
    int chars,
    int linkChars,
    int links,
    int mainChars,
    int mainLines,
    int linkedHeadings,
    boolean statesArticle,
    boolean statesList) {
  private static final int PROSE = 40;
  private static final int MANY_LINKS = 30;

  static PageShape of(PageReader read, MainText text, JsonLd jsonLd) {
    Box root = read.boxes.get(0);
    int chars = 0;
    int lines = 0;
    int headings = 0;
    for (Line line : text.lines()) {
      if (!line.isCaption()) {
        chars += line.chars;
        lines += line.prose >= PROSE ? 1 : 0;
        headings += line.isHeading() && line.linkDensity() > 0.8 ? 1 : 0;
      }
    }
    return new PageShape(
        root.chars,
        root.linkChars,
        root.links,
        chars,
        lines,
        headings,
        jsonLd.isArticle(),
        jsonLd.isList());
  }

  /** Share of the visible text that stands in links, 0 to 1. */
  public double linkDensity() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }

  /** Whether the page is taken as a list of other pages. */
  public boolean isList() {
    if (links < MANY_LINKS) {
      return false;
    }
    boolean headlines = linkedHeadings >= 5 && linkedHeadings * 2 >= mainLines;
    boolean links = linkDensity() > 0.5 && (long) mainChars * 25 < linkChars;
    boolean stated = statesList && linkDensity() > 0.4 && mainLines <= 5;
    return headlines || (links && !statesArticle) || stated;
  }
}
