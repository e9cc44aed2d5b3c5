package org.newsmill.extract.html;

/**
 * Finds the box that holds the main text: from the root down, as long as one child holds nearly all
 * of the prose outside of furniture. Prose counts more where a name says that it is the text, and
 * in the article element around the title.
 */
final class MainBox {
  private static final double NEARLY_ALL = 0.9;
  private static final int TEXT = 500;
  private static final double PART = 0.4;
  private static final int NAMED = 3;
  private static final int TITLED = 2;

  private MainBox() {}

  static Box of(PageReader page, boolean[] furniture, Box titled) {
    for (Box box : page.boxes) {
      box.mainProse = 0;
    }
    for (Line line : page.lines) {
      if (!furniture[line.index] && line.prose > 0) {
        line.box.mainProse += weight(line, titled);
      }
    }
    for (int i = page.boxes.size() - 1; i > 0; i--) {
      Box box = page.boxes.get(i);
      box.parent.mainProse += box.mainProse;
    }
    Box root = page.boxes.get(0);
    boolean sure =
        titled != null && titled.mainProse >= TEXT && titled.mainProse >= root.mainProse * PART;
    return descend(sure ? titled : root);
  }

  private static Box descend(Box root) {
    Box box = root;
    while (true) {
      Box best = null;
      for (Box child : box.children) {
        if (isContainer(child) && (best == null || child.mainProse > best.mainProse)) {
          best = child;
        }
      }
      if (best == null || best.mainProse == 0 || best.mainProse < box.mainProse * NEARLY_ALL) {
        return box;
      }
      box = best;
    }
  }

  private static long weight(Line line, Box titled) {
    long weight = line.prose;
    for (Box box = line.box; box != null; box = box.parent) {
      if (box.is(Kinds.MAIN_TEXT)) {
        weight *= NAMED;
        break;
      }
    }
    return titled != null && titled.holds(line.box) ? weight * TITLED : weight;
  }

  /** Elements that may hold a text; a text is never one paragraph or list of its page. */
  private static boolean isContainer(Box box) {
    return switch (box.element.normalName()) {
      case "p", "ul", "ol", "dl", "li", "blockquote", "pre", "tr", "h1", "h2", "h3", "h4" -> false;
      default -> true;
    };
  }
}
