package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.List;

/**
 * The passages that two texts share, in whatever order: runs of equal letters from {@value
 * WindowPrints#WINDOW} on, joined where no more than {@value #GAP} letters lie between two on
 * either side, and of these the ones with at least {@value #MIN_LETTERS} letters. Linear in the
 * texts, but for windows that repeat.
 */
final class SharedPassages {
  /** Shorter runs are names, set phrases and the words of a statement that many report. */
  static final int MIN_LETTERS = 40;

  private static final int GAP = 12;
  private static final RollingHash ROLLING = new RollingHash(WindowPrints.WINDOW);

  private SharedPassages() {}

  /**
   * A passage, in units of the folded texts; ends are exclusive.
   *
   * @param equal letters of the text that stand in the other; less than its length where runs were
   *     joined
   */
  record Run(int start, int end, int otherStart, int otherEnd, int equal) {
    private boolean precedes(int nextStart, int nextOtherStart) {
      return nextStart - end <= GAP
          && nextOtherStart >= otherEnd
          && nextOtherStart - otherEnd <= GAP;
    }
  }

  /** The passages, in the order of {@code text}; they do not overlap there. */
  static List<Run> of(char[] text, char[] other) {
    ShinglePlaces places = new ShinglePlaces(other, ROLLING);
    long[] windows = ROLLING.all(text);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < windows.length; ) {
      int best = ShinglePlaces.NONE;
      int length = WindowPrints.WINDOW - 1;
      for (int place : places.of(windows[i])) {
        int common = common(text, i, other, place);
        if (common > length) {
          best = place;
          length = common;
        }
      }
      if (best == ShinglePlaces.NONE) {
        i++;
      } else {
        add(runs, i, best, length);
        i += length;
      }
    }
    runs.removeIf(run -> run.equal() < MIN_LETTERS);
    return runs;
  }

  private static void add(List<Run> runs, int start, int otherStart, int length) {
    Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    int end = start + length;
    int otherEnd = otherStart + length;
    if (last != null && last.precedes(start, otherStart)) {
      runs.set(
          runs.size() - 1,
          new Run(last.start(), end, last.otherStart(), otherEnd, last.equal() + length));
    } else {
      runs.add(new Run(start, end, otherStart, otherEnd, length));
    }
  }

  private static int common(char[] text, int i, char[] other, int place) {
    int length = 0;
    while (i + length < text.length
        && place + length < other.length
        && text[i + length] == other[place + length]) {
      length++;
    }
    return length;
  }
}
