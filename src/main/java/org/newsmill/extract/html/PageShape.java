package org.newsmill.extract.html;

/**
 * How a page is made up: the evidence for taking it as a list of other pages.
 *
 * @param chars characters of visible text, white space aside
 * @param linkChars those that stand in links
 * @param links links with text
 * @param mainChars characters of the main text
 * @param mainLines lines of the main text that read like prose
 * @param statesList whether the page calls itself a collection of pages and no article
 */
public record PageShape(
    int chars, int linkChars, int links, int mainChars, int mainLines, boolean statesList) {
  private static final int PROSE = 40;

  static PageShape of(PageReader read, MainText text, boolean statesList) {
    Box root = read.boxes.get(0);
    int chars = 0;
    int lines = 0;
    for (Line line : text.lines()) {
      if (!line.isCaption()) {
        chars += line.chars;
        lines += line.prose >= PROSE ? 1 : 0;
      }
    }
    return new PageShape(root.chars, root.linkChars, root.links, chars, lines, statesList);
  }

  /** Share of the visible text that stands in links, 0 to 1. */
  public double linkDensity() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }

  /** Whether the page is taken as a list of other pages. */
  public boolean isList() {
    boolean linked = links >= 20 && linkDensity() > 0.5;
    return linked && (mainLines <= 1 || (statesList && mainLines <= 5));
  }
}
