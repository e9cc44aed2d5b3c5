package org.newsmill.extract.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsmill.extract.page.Stated;
import org.newsmill.text.CleanText;

/**
 * The short lines with numbers beside the headline that are no text: where pages set their date.
 */
final class HeadlineLines {
  private static final int LINES_ABOVE = 3;
  private static final int LINES_BELOW = 12;
  private static final int MAX_CHARS = 100;

  private HeadlineLines() {}

  /** Such lines as statements, in the order of the page. */
  static List<Stated> of(PageReader read, MainText text) {
    List<Stated> found = new ArrayList<>();
    if (text.lines().isEmpty()) {
      return found;
    }
    Set<Line> chosen = new HashSet<>(text.lines());
    int headline = headline(read, text.lines().get(0).index);
    int from = StrictMath.max(0, headline - LINES_ABOVE);
    int to = StrictMath.min(read.lines.size(), headline + LINES_BELOW + 1);
    for (Line line : read.lines.subList(from, to)) {
      boolean numbered = line.text.chars().anyMatch(Character::isDigit);
      if (numbered && line.chars <= MAX_CHARS && !line.isHeading() && !chosen.contains(line)) {
        String value = CleanText.line(line.text.toString());
        found.add(new Stated(Stated.Fact.DATE_LINE, value, "line"));
      }
    }
    return found;
  }

  /** The last heading of the first level before the text, else the text's beginning. */
  private static int headline(PageReader read, int beginning) {
    for (int i = StrictMath.min(beginning, read.lines.size() - 1); i >= 0; i--) {
      Line line = read.lines.get(i);
      if (line.isHeading() && line.level == 1) {
        return i;
      }
    }
    return beginning;
  }
}
