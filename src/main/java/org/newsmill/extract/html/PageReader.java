package org.newsmill.extract.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.newsmill.extract.page.Block;

/** Reads a DOM into boxes and lines in one pass: what a browser would set on lines of its own. */
final class PageReader implements NodeFilter {
  private static final int UNREAD = 1;
  private static final int BLOCK = 2;
  private static final int LONGEST_CAPTION = 400;
  private static final Map<String, Integer> TAGS = tags();

  final List<Line> lines = new ArrayList<>();
  final List<Box> boxes = new ArrayList<>();
  private final StatedFacts facts;
  private final Names names = new Names();
  private final Deque<Line.Anchor> openAnchors = new ArrayDeque<>();
  private Box box;
  private Line line;
  private int bold;
  private int quotes;
  private int pre;
  private int lists;
  private int dataTables;
  private int cellsInRow;

  /** Reads {@code root}; the boxes come in order of their beginnings, the first is the root's. */
  static PageReader read(Element root, StatedFacts facts) {
    PageReader reader = new PageReader(facts);
    reader.open(root, reader.kinds(root));
    for (Node child : root.childNodes()) {
      child.filter(reader);
    }
    reader.close(root);
    reader.sum();
    return reader;
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

  private PageReader(StatedFacts facts) {
    this.facts = facts;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
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
    int what = TAGS.getOrDefault(tag, tag.indexOf('-') > 0 ? BLOCK : 0);
    if (what == UNREAD) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (what == BLOCK) {
      if (isCell(tag)) {
        enterCell();
      }
      open(element, kinds(element));
      return FilterResult.CONTINUE;
    }
    switch (tag) {
      case "br" -> breakLine();
      case "img", "picture", "amp-img" -> box.images++;
      case "hr" -> rule();
      case "a" -> openAnchors.push(new Line.Anchor(element, position(), -1));
      case "b", "strong" -> bold++;
      case "q" -> append("“");
      default -> {
        if (apart(element)) {
          open(element, kinds(element));
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  private void leave(Element element) {
    if (box.element.equals(element)) {
      close(element);
      return;
    }
    switch (element.normalName()) {
      case "a" -> closeAnchor();
      case "b", "strong" -> bold--;
      case "q" -> append("”");
      default -> {}
    }
  }

  /** Inline elements that furniture is made of: they stand on lines of their own. */
  private boolean apart(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    int kinds = kinds(element);
    return (kinds & (Names.HIDDEN | Names.SHARE | Names.CAPTION | Names.TOOL)) != 0;
  }

  private void open(Element element, int kinds) {
    String tag = element.normalName();
    if (dataTables == 0 || !isCell(tag)) {
      endLine();
    }
    box = new Box(box, element, kinds);
    if (box.parent != null) {
      box.parent.children.add(box);
    }
    box.firstLine = lines.size();
    boxes.add(box);
    switch (tag) {
      case "blockquote" -> quotes++;
      case "pre" -> pre++;
      case "ul", "ol", "menu" -> lists++;
      case "table" -> {
        if (dataTables > 0 || DataTables.isData(element)) {
          dataTables++;
        }
      }
      case "tr" -> cellsInRow = 0;
      default -> {}
    }
  }

  private void close(Element element) {
    String tag = element.normalName();
    if (dataTables == 0 || !isCell(tag)) {
      endLine();
    }
    switch (tag) {
      case "blockquote" -> quotes--;
      case "pre" -> pre--;
      case "ul", "ol", "menu" -> lists--;
      case "table" -> dataTables = StrictMath.max(0, dataTables - 1);
      default -> {}
    }
    box.endLine = lines.size();
    box = box.parent;
  }

  private static boolean isCell(String tag) {
    return tag.equals("td") || tag.equals("th");
  }

  private void enterCell() {
    if (dataTables > 0 && line != null && cellsInRow > 0) {
      line.text.append(" | ");
    }
    cellsInRow++;
  }

  private void rule() {
    endLine();
    Line rule = new Line(box, lines.size());
    rule.kind = Block.Kind.BREAK;
    lines.add(rule);
  }

  private void breakLine() {
    if (dataTables > 0) {
      append(" ");
    } else {
      endLine();
    }
  }

  private void append(String text) {
    if (pre > 0) {
      int start = 0;
      for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
        appendRun(text, start, at);
        endLine();
        start = at + 1;
      }
      appendRun(text, start, text.length());
    } else {
      appendRun(text, 0, text.length());
    }
  }

  private void appendRun(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00A0') {
        if (line != null
            && line.text.length() > 0
            && line.text.charAt(line.text.length() - 1) != ' ') {
          line.text.append(' ');
        }
      } else {
        if (line == null) {
          line = begin();
        }
        line.text.append(c);
        line.chars++;
        line.linkChars += openAnchors.isEmpty() ? 0 : 1;
        line.boldChars += bold > 0 ? 1 : 0;
      }
    }
  }

  private int position() {
    return line == null ? 0 : line.text.length();
  }

  private void closeAnchor() {
    if (openAnchors.isEmpty()) {
      return;
    }
    Line.Anchor anchor = openAnchors.pop();
    if (line != null) {
      int start = StrictMath.min(anchor.start(), line.text.length());
      line.anchors.add(new Line.Anchor(anchor.element(), start, line.text.length()));
    }
  }

  private Line begin() {
    Line begun = new Line(box, lines.size());
    lines.add(begun);
    String tag = box.element.normalName();
    if (dataTables > 0) {
      begun.kind = Block.Kind.TABLE_ROW;
    } else if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
      begun.kind = Block.Kind.HEADING;
      begun.level = tag.charAt(1) - '0';
    } else if (isInCaption()) {
      begun.kind = Block.Kind.CAPTION;
    } else if (quotes > 0) {
      begun.kind = Block.Kind.QUOTE;
    } else if (lists > 0 && isInItem()) {
      begun.kind = Block.Kind.LIST_ITEM;
      begun.level = lists;
    }
    return begun;
  }

  private boolean isInItem() {
    for (Box b = box; b != null && !b.isTag("ul") && !b.isTag("ol"); b = b.parent) {
      if (b.isTag("li")) {
        return true;
      }
    }
    return false;
  }

  private boolean isInCaption() {
    Box at = box;
    for (int up = 0; up < 4 && at != null; up++, at = at.parent) {
      if (at.is(Names.CAPTION)) {
        return true;
      }
    }
    return false;
  }

  private void endLine() {
    if (line == null) {
      return;
    }
    int end = line.text.length();
    while (end > 0 && line.text.charAt(end - 1) == ' ') {
      end--;
    }
    line.text.setLength(end);
    for (int i = openAnchors.size(); i > 0; i--) {
      // The link goes on in the next line.
      Line.Anchor open = openAnchors.removeLast();
      line.anchors.add(new Line.Anchor(open.element(), StrictMath.min(open.start(), end), end));
      openAnchors.addFirst(new Line.Anchor(open.element(), 0, -1));
    }
    if (line.isCaption() && line.chars > LONGEST_CAPTION && !box.isTag("figcaption")) {
      line.kind = Block.Kind.PARAGRAPH;
    }
    line.prose = Prose.of(line);
    line = null;
  }

  private int kinds(Element element) {
    int kinds = 0;
    if (element.attributesSize() > 0) {
      Attributes attributes = element.attributes();
      kinds |= names.kinds(attributes.getIgnoreCase("class"));
      kinds |= names.kindsOfId(attributes.getIgnoreCase("id"));
      kinds |= names.kinds(attributes.getIgnoreCase("role"));
      kinds |= names.kinds(attributes.getIgnoreCase("itemprop"));
      if (isHidden(attributes)) {
        kinds |= Names.HIDDEN;
      }
    }
    return kinds | kindsOfTag(element.normalName());
  }

  private static int kindsOfTag(String tag) {
    return switch (tag) {
      case "nav" -> Names.NAVIGATION;
      case "aside" -> Names.SIDE;
      case "footer" -> Names.FOOT;
      case "form", "dialog" -> Names.TOOL;
      case "figcaption", "caption" -> Names.CAPTION;
      default -> 0;
    };
  }

  private static boolean isHidden(Attributes attributes) {
    if (attributes.hasKeyIgnoreCase("hidden")
        || attributes.getIgnoreCase("aria-hidden").equals("true")) {
      return true;
    }
    String style = attributes.getIgnoreCase("style");
    return !style.isEmpty() && style.replace(" ", "").contains("display:none");
  }

  private static Map<String, Integer> tags() {
    Map<String, Integer> tags = new java.util.HashMap<>();
    for (String tag :
        ("script style noscript template svg iframe object embed audio video canvas map select"
                + " option datalist button textarea input head title")
            .split(" ", -1)) {
      tags.put(tag, UNREAD);
    }
    for (String tag :
        ("address article aside blockquote body caption center dd details dialog dir div dl dt"
                + " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html li"
                + " legend main menu nav ol p pre section summary table tbody td tfoot th thead tr"
                + " ul")
            .split(" ", -1)) {
      tags.put(tag, BLOCK);
    }
    return tags;
  }
}
