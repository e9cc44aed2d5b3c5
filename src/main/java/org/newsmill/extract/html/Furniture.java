package org.newsmill.extract.html;

import java.util.Arrays;
import java.util.List;

/** Marks the lines of a page that stand in furniture: by names, by links, by form. */
final class Furniture {
  /** A named box that holds this share of the page's prose is no furniture after all. */
  private static final double MOST = 0.45;

  private static final double MOST_TOOL = 0.25;
  private static final int MOST_META = 250;
  private static final int TEXT = 500;

  /** How strictly names are read; the looser steps serve pages that name all they hold so. */
  enum Step {
    ALL_NAMES(Kinds.FURNITURE),
    SURE_NAMES(Kinds.SURE_FURNITURE),
    VOICES(Kinds.NAVIGATION | Kinds.CONSENT);

    private final int names;

    Step(int names) {
      this.names = names;
    }
  }

  private final List<Line> lines;
  private final Step step;
  private final Box titled;
  private final long prose;
  private final boolean[] marked;

  private Furniture(PageReader page, Step step, Box titled) {
    this.titled = titled;
    this.lines = page.lines;
    this.step = step;
    this.marked = new boolean[lines.size()];
    this.prose = ownProse(page.boxes);
  }

  /** The marks, one for each line of the page. */
  static boolean[] of(PageReader page, Step step, Box titled) {
    Furniture furniture = new Furniture(page, step, titled);
    boolean[] named = new boolean[page.lines.size()];
    for (Box box : page.boxes) {
      if (furniture.isNamed(box)) {
        Arrays.fill(named, box.firstLine, box.endLine, true);
      } else if (isLinkList(box)) {
        Arrays.fill(furniture.marked, box.firstLine, box.endLine, true);
      } else {
        Teasers.markAll(box, furniture.lines, furniture.marked);
      }
    }
    for (Line line : furniture.lines) {
      // Sources look like a row of links.
      furniture.marked[line.index] &= !line.source;
      furniture.marked[line.index] |= named[line.index];
    }
    return furniture.marked;
  }

  /** Prose outside of comments and consent texts, which may outgrow the text itself. */
  private long ownProse(List<Box> boxes) {
    boolean[] other = new boolean[lines.size()];
    for (Box box : boxes) {
      if (box.is(Kinds.COMMENT | Kinds.CONSENT) && !isWhole(box)) {
        Arrays.fill(other, box.firstLine, box.endLine, true);
      }
    }
    long own = 0;
    for (Line line : lines) {
      own += other[line.index] ? 0 : line.prose;
    }
    return own;
  }

  private boolean isNamed(Box box) {
    if (isWhole(box) || (titled != null && titled.prose >= TEXT && box.holds(titled))) {
      return false;
    }
    if (box.is(Kinds.TEASER) && step == Step.ALL_NAMES) {
      return box.links > 0 && box.prose < prose * MOST;
    }
    int kinds = box.kinds & step.names;
    if (kinds == 0) {
      return false;
    }
    if (kinds == Kinds.META) {
      return box.prose < MOST_META;
    }
    if (kinds == Kinds.TOOL) {
      return box.prose < prose * MOST_TOOL;
    }
    return box.is(Kinds.COMMENT | Kinds.CONSENT) || box.prose < prose * MOST;
  }

  private static boolean isWhole(Box box) {
    return box.isTag("body") || box.isTag("main") || box.isTag("article");
  }

  private static boolean isLinkList(Box box) {
    return box.links >= 3 && box.linkDensity() > 0.6 && box.prose < 200;
  }
}
