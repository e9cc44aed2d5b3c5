package org.newsmill.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.extract.page.Block;

/** Chooses the lines of the main text among all lines of a page. */
final class MainText {
  private static final double DESCEND = 0.85;
  private static final double OVERRIDE = 0.45;
  private static final double TOLD = 3;

  private final PageReader page;
  private final boolean[] furniture;
  private Box main;
  private List<Line> lines;

  private MainText(PageReader page) {
    this.page = page;
    this.furniture = new boolean[page.lines.size()];
  }

  static MainText of(PageReader page) {
    MainText text = new MainText(page);
    text.measure();
    text.markFurniture();
    text.descend();
    text.lines = text.choose();
    return text;
  }

  /** The chosen lines in order. */
  List<Line> lines() {
    return lines;
  }

  private void measure() {
    for (Line line : page.lines) {
      line.box.chars += line.chars;
      line.box.linkChars += line.linkChars;
      line.box.links += line.anchors.size();
      line.box.prose += line.prose;
    }
    for (int i = page.boxes.size() - 1; i > 0; i--) {
      Box box = page.boxes.get(i);
      box.parent.chars += box.chars;
      box.parent.linkChars += box.linkChars;
      box.parent.links += box.links;
      box.parent.prose += box.prose;
    }
  }

  private void markFurniture() {
    long all = page.boxes.get(0).prose;
    for (Box box : page.boxes) {
      if (box.is(Names.FURNITURE) && !isOverridden(box, all)) {
        for (int i = box.firstLine; i < box.endLine; i++) {
          furniture[i] = true;
        }
      }
      if (isLinkList(box)) {
        for (int i = box.firstLine; i < box.endLine; i++) {
          furniture[i] = true;
        }
      }
    }
    for (Line line : page.lines) {
      if (!furniture[line.index]) {
        line.box.mainProse += weight(line);
      }
    }
    for (int i = page.boxes.size() - 1; i > 0; i--) {
      Box box = page.boxes.get(i);
      box.parent.mainProse += box.mainProse;
    }
  }

  private long weight(Line line) {
    for (Box box = line.box; box != null; box = box.parent) {
      if (box.is(Names.MAIN_TEXT)) {
        return (long) (line.prose * TOLD);
      }
    }
    return line.prose;
  }

  private boolean isOverridden(Box box, long all) {
    if (box.isTag("body") || box.isTag("html") || box.isTag("main") || box.isTag("article")) {
      return true;
    }
    if (box.is(Names.COMMENT)) {
      return false;
    }
    return box.prose >= all * OVERRIDE;
  }

  private boolean isLinkList(Box box) {
    return box.links >= 3 && box.linkDensity() > 0.6 && box.prose < 200;
  }

  private void descend() {
    Box box = page.boxes.get(0);
    while (true) {
      Box best = null;
      for (Box child : box.children) {
        if (best == null || child.mainProse > best.mainProse) {
          best = child;
        }
      }
      if (best == null || best.mainProse < box.mainProse * DESCEND || best.mainProse == 0) {
        break;
      }
      box = best;
    }
    main = box;
  }

  private List<Line> choose() {
    List<Line> chosen = new ArrayList<>();
    for (int i = main.firstLine; i < main.endLine; i++) {
      Line line = page.lines.get(i);
      if (!furniture[i] && keeps(line)) {
        chosen.add(line);
      }
    }
    return trimmed(chosen);
  }

  private boolean keeps(Line line) {
    if (line.kind == Block.Kind.BREAK || line.isCaption() || line.isHeading()) {
      return true;
    }
    return line.linkDensity() < 0.7;
  }

  private List<Line> trimmed(List<Line> lines) {
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).prose < 20 && !isSubheading(lines, from)) {
      from++;
    }
    while (to > from
        && (lines.get(to - 1).isHeading() || lines.get(to - 1).kind == Block.Kind.BREAK)) {
      to--;
    }
    return lines.subList(from, to);
  }

  private static boolean isSubheading(List<Line> lines, int at) {
    return lines.get(at).isHeading()
        && lines.get(at).level > 1
        && at + 1 < lines.size()
        && lines.get(at + 1).prose > 20;
  }
}
