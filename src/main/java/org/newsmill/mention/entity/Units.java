package org.newsmill.mention.entity;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.text.CodePoints;
import org.newsmill.text.Token;

/** Cuts a text into units along its tokens; what lies between tokens becomes marks. */
public final class Units {
  private final int[] points;
  private final List<Unit> units = new ArrayList<>();
  private int at;

  private Units(int[] points) {
    this.points = points;
  }

  /**
   * The units of a text in order.
   *
   * @param tokens of the text, in order, not overlapping
   */
  public static List<Unit> of(String text, List<Token> tokens) {
    Units cutter = new Units(CodePoints.of(text));
    for (Token token : tokens) {
      if (token.start() >= cutter.at) {
        cutter.marksUntil(token.start());
        cutter.add(token);
      }
    }
    cutter.marksUntil(cutter.points.length);
    return cutter.units;
  }

  private void add(Token token) {
    boolean compound =
        token.parts().size() > 1
            && token.parts().stream().allMatch(p -> p.end() > p.start())
            && token.parts().get(0).end() < token.end();
    if (compound) {
      token.parts().forEach(this::unit);
    } else {
      unit(token);
    }
  }

  private void marksUntil(int end) {
    for (; at < end; at++) {
      if (!CodePoints.isSpace(points[at])) {
        unit(new String(points, at, 1), at, at + 1, Unit.MARK);
        at--;
      }
    }
  }

  private void unit(Token token) {
    unit(token.text(), token.start(), token.end(), token.tag());
  }

  private void unit(String text, int start, int end, String tag) {
    boolean spaced = start == 0 || CodePoints.isSpace(points[start - 1]);
    boolean line = start == 0 || (spaced && beginsLine(start));
    units.add(new Unit(text, start, end, tag, spaced, line));
    at = end;
  }

  private boolean beginsLine(int start) {
    int before = start - 1;
    while (before >= 0 && points[before] != '\n' && CodePoints.isSpace(points[before])) {
      before--;
    }
    return before < 0 || points[before] == '\n';
  }
}
