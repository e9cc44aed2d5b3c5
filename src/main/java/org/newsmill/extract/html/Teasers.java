package org.newsmill.extract.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of teasers: three or more elements side by side that each begin with a linked headline and
 * hold little more. What they are called does not matter.
 */
final class Teasers {
  private static final int FEWEST = 3;
  private static final int MOST_LINES = 10;
  private static final int MOST_PROSE = 650;
  private static final int SHORTEST_HEADLINE = 12;

  private Teasers() {}

  /** Marks the lines of the teasers among the children of {@code box} as furniture. */
  static void markAll(Box box, List<Line> lines, boolean[] furniture) {
    if (box.children.size() < FEWEST) {
      return;
    }
    List<Box> teasers = new ArrayList<>();
    for (Box child : box.children) {
      if (isTeaser(child, lines)) {
        teasers.add(child);
      }
    }
    if (teasers.size() >= FEWEST) {
      for (Box teaser : teasers) {
        Arrays.fill(furniture, teaser.firstLine, teaser.endLine, true);
      }
    }
  }

  private static boolean isTeaser(Box box, List<Line> lines) {
    int count = box.endLine - box.firstLine;
    if (count == 0 || count > MOST_LINES || box.prose > MOST_PROSE || box.links == 0) {
      return false;
    }
    // Above the headline stand at most a kicker and a date.
    for (int i = box.firstLine; i < StrictMath.min(box.endLine, box.firstLine + 4); i++) {
      Line line = lines.get(i);
      if (line.linkDensity() > 0.8 && Prose.length(line.text) >= SHORTEST_HEADLINE) {
        return true;
      }
      if (Prose.length(line.text) > 60) {
        return false;
      }
    }
    return false;
  }
}
