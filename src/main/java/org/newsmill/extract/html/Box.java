package org.newsmill.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A block-level element of the page with what is known of all that it holds. Boxes form the tree of
 * the page without its inline elements.
 */
final class Box {
  final Box parent;
  final Element element;
  final int depth;

  /** Kinds told by its names, a set of {@link Kinds}. */
  final int kinds;

  final List<Box> children = new ArrayList<>(2);

  /** Its lines and those of its descendants are {@code [firstLine, endLine)} of the page. */
  int firstLine;

  int endLine;

  /** Sums over these lines. */
  int chars;

  int images;

  int linkChars;
  int links;
  long prose;

  /** The same, without what stands in furniture below it. */
  long mainProse;

  Box(Box parent, Element element, int kinds) {
    this.parent = parent;
    this.element = element;
    this.kinds = kinds;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  boolean is(int anyOf) {
    return (kinds & anyOf) != 0;
  }

  boolean isTag(String name) {
    return element.normalName().equals(name);
  }

  double linkDensity() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }

  /** Whether {@code other} is this box or lies in it. */
  boolean holds(Box other) {
    Box box = other;
    while (box != null && box.depth > depth) {
      box = box.parent;
    }
    return box == this;
  }
}
