package org.newsmill.extract.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.newsmill.extract.page.Block;

/** Gathers the text of a page into lines, white space as one space, and the links in them. */
final class LineGatherer {
  private static final int LONGEST_CAPTION = 400;

  final List<Line> lines = new ArrayList<>();
  private final Nesting nesting;
  private final Deque<Line.Anchor> openAnchors = new ArrayDeque<>();
  private Line line;

  LineGatherer(Nesting nesting) {
    this.nesting = nesting;
  }

  /** Adds text, which stands in {@code box} if it begins a line. */
  void append(String text, Box box) {
    int start = 0;
    if (nesting.isPreformatted()) {
      for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
        append(text, start, at, box);
        end(box);
        start = at + 1;
      }
    }
    append(text, start, text.length(), box);
  }

  private void append(String text, int from, int to, Box box) {
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
          line = begin(box);
        }
        line.text.append(c);
        line.chars++;
        line.linkChars += openAnchors.isEmpty() ? 0 : 1;
        line.boldChars += nesting.isBold() ? 1 : 0;
      }
    }
  }

  private Line begin(Box box) {
    Line begun = new Line(box, lines.size());
    lines.add(begun);
    nesting.shape(begun);
    return begun;
  }

  /** Divides what follows in the line from the cell before. */
  void divideCells() {
    if (line != null) {
      line.text.append(" | ");
    }
  }

  void openAnchor(Element anchor) {
    int start = line == null ? 0 : line.text.length();
    openAnchors.push(new Line.Anchor(anchor, start, -1));
  }

  void closeAnchor() {
    if (openAnchors.isEmpty()) {
      return;
    }
    Line.Anchor anchor = openAnchors.pop();
    if (line != null) {
      int start = StrictMath.min(anchor.start(), line.text.length());
      line.anchors.add(new Line.Anchor(anchor.element(), start, line.text.length()));
    }
  }

  /** Ends the line, if one has begun, and adds one that only divides. */
  void divide(Box box) {
    end(box);
    Line rule = new Line(box, lines.size());
    rule.kind = Block.Kind.BREAK;
    lines.add(rule);
  }

  /** Ends the line, if one has begun, in {@code box}. */
  void end(Box box) {
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
}
