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

  private final Titles titles;

  private MainText(PageReader page, Titles titles) {
    this.page = page;
    this.titles = titles;
    this.furniture = new boolean[page.lines.size()];
  }

  static MainText of(PageReader page, Titles titles) {
    MainText text = new MainText(page, titles);
    text.measure();
    text.markFurniture();
    text.descend();
    text.lines = text.choose();
    return text;
  }

  /** The box whose lines were chosen from. */
  Box main() {
    return main;
  }

  boolean isFurniture(int line) {
    return furniture[line];
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
    long all = ownProse();
    for (Box box : page.boxes) {
      if ((box.is(Names.FURNITURE) && !isOverridden(box, all))
          || (box.is(Names.TEASER) && box.links > 0 && box.prose < all * OVERRIDE)
          || isLinkList(box)) {
        for (int i = box.firstLine; i < box.endLine; i++) {
          furniture[i] = true;
        }
      }
    }
    for (Box box : page.boxes) {
      Teasers.markAll(box, page.lines, furniture);
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

  /** Prose outside of comments, consent texts and the like. */
  private long ownProse() {
    boolean[] other = new boolean[furniture.length];
    for (Box box : page.boxes) {
      if (box.is(Names.OTHER_VOICES) && !isWhole(box)) {
        java.util.Arrays.fill(other, box.firstLine, box.endLine, true);
      }
    }
    long all = 0;
    for (Line line : page.lines) {
      all += other[line.index] ? 0 : line.prose;
    }
    return all;
  }

  private static boolean isWhole(Box box) {
    return box.isTag("body") || box.isTag("html") || box.isTag("main") || box.isTag("article");
  }

  private boolean isOverridden(Box box, long all) {
    if (isWhole(box)) {
      return true;
    }
    int furniture = box.kinds & Names.FURNITURE;
    if (furniture == Names.META) {
      return box.prose >= 250;
    }
    if (furniture == Names.TOOL) {
      return box.prose >= all * 0.25;
    }
    return !box.is(Names.OTHER_VOICES) && box.prose >= all * OVERRIDE;
  }

  private boolean isLinkList(Box box) {
    return box.links >= 3 && box.linkDensity() > 0.6 && box.prose < 200;
  }

  private void descend() {
    Box box = page.boxes.get(0);
    while (true) {
      Box best = null;
      for (Box child : box.children) {
        if (isContainer(child) && (best == null || child.mainProse > best.mainProse)) {
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

  /** Elements that may hold a text; a text is never one paragraph or list of its page. */
  private static boolean isContainer(Box box) {
    return switch (box.element.normalName()) {
      case "p", "ul", "ol", "dl", "li", "blockquote", "pre", "tr", "h1", "h2", "h3", "h4" -> false;
      default -> true;
    };
  }

  private List<Line> choose() {
    Box scope = scope();
    int title = titleBefore(main.endLine);
    List<Line> chosen = new ArrayList<>();
    for (int i = StrictMath.max(scope.firstLine, title + 1); i < main.firstLine; i++) {
      Line line = page.lines.get(i);
      if (!furniture[i] && isLead(line)) {
        chosen.add(line);
      }
    }
    List<Line> inner = new ArrayList<>();
    for (int i = StrictMath.max(main.firstLine, title + 1); i < main.endLine; i++) {
      Line line = page.lines.get(i);
      if (!furniture[i] && keeps(line) && !(line.isHeading() && titles.match(line))) {
        inner.add(line);
      }
    }
    chosen.addAll(trimmed(inner));
    for (int i = main.endLine; i < scope.endLine; i++) {
      Line line = page.lines.get(i);
      if (!furniture[i] && line.prose >= AFTER && line.linkDensity() < 0.2) {
        chosen.add(line);
      }
    }
    return chosen;
  }

  private static final int AFTER = Integer.getInteger("after", 150);
  private static final int LEADP = Integer.getInteger("leadp", 80);
  private static final double SCOPE = Double.parseDouble(System.getProperty("scope", "0.7"));

  /** The widest box around the main one in which it still holds most of the prose. */
  private Box scope() {
    Box scope = main;
    while (scope.parent != null && scope.parent.mainProse * SCOPE <= main.mainProse) {
      scope = scope.parent;
    }
    return scope;
  }

  /** Index of the last line before {@code end} that repeats the title, else of the first h1; -1. */
  private int titleBefore(int end) {
    int heading = -1;
    int plain = -1;
    for (int i = 0; i < end; i++) {
      Line line = page.lines.get(i);
      if (line.prose >= 150 && i >= main.firstLine) {
        break;
      }
      if (titles.match(line)) {
        if (line.isHeading() && line.level <= 2) {
          heading = i;
        } else if (i < main.firstLine) {
          plain = i;
        }
      }
    }
    return heading >= 0 ? heading : plain;
  }

  private static boolean isLead(Line line) {
    if (line.isCaption() || line.linkDensity() > 0.3) {
      return false;
    }
    boolean lead = false;
    for (Box box = line.box; box != null && !lead; box = box.parent) {
      lead = box.is(Names.LEAD);
    }
    int length = Prose.length(line.text);
    return line.prose >= LEADP || (lead && length >= 40) || (line.isHeading() && length >= 60);
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
