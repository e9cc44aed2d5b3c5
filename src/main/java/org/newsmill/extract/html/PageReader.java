package org.newsmill.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads a DOM into boxes and lines in one pass: what a browser would set on lines of its own. */
final class PageReader implements NodeFilter {
  final List<Line> lines;
  final List<Box> boxes = new ArrayList<>();
  private final StatedFacts facts;
  private final ElementKinds elements = new ElementKinds();
  private final Nesting nesting = new Nesting();
  private final LineGatherer gatherer = new LineGatherer(nesting);
  private Box box;

  /** Reads {@code root}; the boxes come in order of their beginnings, the first is the root's. */
  static PageReader read(Element root, StatedFacts facts) {
    PageReader reader = new PageReader(facts);
    reader.open(root);
    for (Node child : root.childNodes()) {
      child.filter(reader);
    }
    reader.close(root);
    reader.sum();
    SourceLines.mark(reader.lines);
    return reader;
  }

  private PageReader(StatedFacts facts) {
    this.facts = facts;
    this.lines = gatherer.lines;
  }

  private void sum() {
    for (Line each : lines) {
      each.box.chars += each.chars;
      each.box.linkChars += each.linkChars;
      each.box.links += each.anchors.size();
      each.box.prose += each.prose;
    }
    for (int i = boxes.size() - 1; i > 0; i--) {
      Captions.mark(boxes.get(i), lines);
      Box each = boxes.get(i);
      each.parent.chars += each.chars;
      each.parent.linkChars += each.linkChars;
      each.parent.links += each.links;
      each.parent.images += each.images;
      each.parent.prose += each.prose;
    }
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      gatherer.append(text.getWholeText(), box);
    } else if (node instanceof Element element) {
      return enter(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element) {
    facts.see(element);
    String tag = element.normalName();
    switch (Tags.of(tag)) {
      case UNREAD -> {
        return FilterResult.SKIP_ENTIRELY;
      }
      case BLOCK -> {
        if (Tags.isCell(tag) && nesting.enterCell()) {
          gatherer.divideCells();
        }
        open(element);
      }
      case INLINE -> enterInline(element, tag);
    }
    return FilterResult.CONTINUE;
  }

  private void enterInline(Element element, String tag) {
    switch (tag) {
      case "br" -> breakLine();
      case "img", "picture", "amp-img" -> box.images++;
      case "hr" -> gatherer.divide(box);
      case "a" -> gatherer.openAnchor(element);
      case "b", "strong" -> nesting.enterBold();
      case "q" -> gatherer.append("“", box);
      default -> {
        if (elements.standsApart(element)) {
          open(element);
        }
      }
    }
  }

  private void leave(Element element) {
    if (box.element.equals(element)) {
      close(element);
      return;
    }
    switch (element.normalName()) {
      case "a" -> gatherer.closeAnchor();
      case "b", "strong" -> nesting.leaveBold();
      case "q" -> gatherer.append("”", box);
      default -> {}
    }
  }

  private void open(Element element) {
    if (nesting.breaksLine(element.normalName())) {
      gatherer.end(box);
    }
    box = new Box(box, element, elements.kinds(element));
    if (box.parent != null) {
      box.parent.children.add(box);
    }
    box.firstLine = lines.size();
    boxes.add(box);
    nesting.enter(element);
  }

  private void close(Element element) {
    String tag = element.normalName();
    if (nesting.breaksLine(tag)) {
      gatherer.end(box);
    }
    nesting.leave(tag);
    box.endLine = lines.size();
    box = box.parent;
  }

  private void breakLine() {
    if (nesting.isDataTable()) {
      gatherer.append(" ", box);
    } else {
      gatherer.end(box);
    }
  }
}
