package org.newsmill.extract.page;

import java.util.List;

/**
 * One line of a page: a paragraph, or what a line break leaves of it.
 *
 * @param kind what it is
 * @param level 1 to 6 for headings, depth from 1 for list items, else 0
 * @param strong whether all of it is set in bold
 * @param text cleaned text in Unicode NFC without a line feed; never empty, except for {@link
 *     Kind#BREAK}
 * @param links links within the text, in order
 */
public record Block(Kind kind, int level, boolean strong, String text, List<Link> links) {
  /** What a block is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    /** Set apart as somebody else's words: a block quote. */
    QUOTE,
    /** Belongs to a picture, a film or a table. */
    CAPTION,
    /** A row of a table of data, cells divided by {@code " | "}. */
    TABLE_ROW,
    /** A rule or another divider between parts; has no text. */
    BREAK
  }

  /**
   * A link.
   *
   * @param text its text, maybe empty
   * @param href address as the page gives it, made absolute where the page's own address is known
   */
  public record Link(String text, String href) {}

  public Block {
    links = List.copyOf(links);
  }

  /** A plain paragraph without links. */
  public static Block paragraph(String text) {
    return new Block(Kind.PARAGRAPH, 0, false, text, List.of());
  }

  /** This block with another text; the links stay. */
  public Block withText(String changed) {
    return new Block(kind, level, strong, changed, links);
  }
}
