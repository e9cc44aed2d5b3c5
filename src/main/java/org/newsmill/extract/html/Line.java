package org.newsmill.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.newsmill.extract.page.Block;
import org.newsmill.text.CleanText;

/** A line of the page as it is read: mutable while its text is gathered, then measured once. */
final class Line {
  final Box box;
  final int index;
  Block.Kind kind = Block.Kind.PARAGRAPH;
  int level;
  final StringBuilder text = new StringBuilder();

  /** Characters of the text that are not white space: all, those in links, those in bold. */
  int chars;

  int linkChars;
  int boldChars;

  final List<Anchor> anchors = new ArrayList<>(0);

  /** Whether it names a source of the text; see {@link SourceLines}. */
  boolean source;

  /** How much it reads like prose, from 0; see {@link Prose}. */
  int prose;

  Line(Box box, int index) {
    this.box = box;
    this.index = index;
  }

  /** Share of the characters that stand in links, 0 to 1. */
  double linkDensity() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }

  boolean isHeading() {
    return kind == Block.Kind.HEADING;
  }

  boolean isCaption() {
    return kind == Block.Kind.CAPTION;
  }

  /** The links as the page gives them, absolute where its address is known. */
  List<Block.Link> links() {
    List<Block.Link> links = new ArrayList<>();
    for (Anchor anchor : anchors) {
      String href = anchor.element().attr("href").strip();
      if (!href.isEmpty()) {
        boolean whole = href.startsWith("https://") || href.startsWith("http://");
        String absolute = whole ? href : anchor.element().absUrl("href");
        int end = StrictMath.min(anchor.end(), text.length());
        String words = text.substring(StrictMath.min(anchor.start(), end), end);
        links.add(new Block.Link(CleanText.line(words), absolute.isEmpty() ? href : absolute));
      }
    }
    return links;
  }

  /** A link of the line and where its text begins and ends in the line's text as gathered. */
  record Anchor(Element element, int start, int end) {}
}
