package org.newsmill.mention.entity;

import java.util.List;

/** Where the tagger may begin anew, so that its work stays linear and its memory small. */
final class Sequences {
  private static final int LONGEST = 400;

  private Sequences() {}

  /** Whether a sentence ends between a unit and the one before it. */
  static boolean breaks(List<Unit> units, int i) {
    Unit before = units.get(i - 1);
    boolean mark = before.tag().equals(Unit.MARK);
    return units.get(i).line()
        || (mark && units.get(i).spaced() && ".?!".contains(before.text()))
        || i % LONGEST == 0;
  }
}
