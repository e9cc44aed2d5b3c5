package org.newsmill.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A part of a text between quotation marks, whatever it is: speech, a title, an irony. All offsets
 * are code points.
 *
 * @param start offset of the opening mark
 * @param end offset behind the closing mark
 * @param mark the opening mark: one of {@code “ ‘ " ' 「 『 « ‹ 《 〈}
 * @param depth 0 for one that stands in no other
 */
public record Quotation(int start, int end, int mark, int depth) {
  private static final String OPENERS = "“‘「『«‹《〈";

  /** Nearly all Korean lies behind it. */
  private static final int LAST_MARK = '』';

  private static final String CLOSERS = "”’」』»›》〉";

  /** Offset of the first character behind the opening mark. */
  public int innerStart() {
    return start + 1;
  }

  /** Offset of the closing mark. */
  public int innerEnd() {
    return end - 1;
  }

  /** Whether the marks are double ones, which quote speech; single ones rather stress or name. */
  public boolean isDouble() {
    return "“\"「『«".indexOf(mark) >= 0;
  }

  /**
   * The quotations of a text, by their start. Marks are paired within a line; one without its
   * partner is none, so that it cannot swallow what follows. Apostrophes, inches and feet are no
   * marks. One pass, linear however marks nest; memory is the number of open marks.
   */
  public static List<Quotation> in(String text) {
    int[] points = CodePoints.of(text);
    List<Quotation> found = new ArrayList<>();
    OpenMarks open = new OpenMarks(points);
    for (int i = 0; i < points.length; i++) {
      int point = points[i];
      if (point == '\n') {
        open.clear();
      } else if (point == '"' || point == '\'') {
        straight(points, i, open, found);
      } else if (point <= LAST_MARK && OPENERS.indexOf(point) >= 0) {
        curled(points, i, open, found);
      } else if (point <= LAST_MARK && CLOSERS.indexOf(point) >= 0 && !isApostrophe(points, i)) {
        close(i, OPENERS.charAt(CLOSERS.indexOf(point)), open, found);
      }
    }
    return nested(found);
  }

  /** An opening curl behind a word closes what the same curl opened: a common slip. */
  private static void curled(int[] points, int i, OpenMarks open, List<Quotation> found) {
    boolean slip = open.endsWith(points[i]) && !isSpace(points, i - 1);
    if (slip) {
      close(i, points[i], open, found);
    } else {
      open.push(i);
    }
  }

  private static void straight(int[] points, int i, OpenMarks open, List<Quotation> found) {
    if (isApostrophe(points, i)) {
      return;
    }
    boolean begins = isSpace(points, i - 1) && !isSpace(points, i + 1);
    if (!begins && close(i, points[i], open, found)) {
      return;
    }
    boolean behindLatin =
        i > 0 && points[i - 1] < 0x250 && Character.isLetterOrDigit(points[i - 1]);
    if (!isSpace(points, i + 1) && !behindLatin) {
      open.pushOnly(i);
    }
  }

  /** Closes the last mark of a kind and forgets those that are open within it. */
  private static boolean close(int i, int opener, OpenMarks open, List<Quotation> found) {
    int mark = open.take(opener);
    if (mark >= 0 && i > mark + 1) {
      found.add(new Quotation(mark, i + 1, opener, 0));
    }
    return mark >= 0;
  }

  /** Between letters of Latin, as in don't, or between digits, as in 6'2. */
  private static boolean isApostrophe(int[] points, int i) {
    if (i == 0 || i + 1 == points.length || (points[i] != '\'' && points[i] != '’')) {
      return false;
    }
    int before = points[i - 1];
    int after = points[i + 1];
    return before < 0x250
        && after < 0x250
        && Character.isLetterOrDigit(before)
        && Character.isLetterOrDigit(after);
  }

  private static boolean isSpace(int[] points, int i) {
    return i < 0 || i >= points.length || CodePoints.isSpace(points[i]);
  }

  private static List<Quotation> nested(List<Quotation> found) {
    found.sort(Comparator.comparingInt(Quotation::start));
    List<Quotation> result = new ArrayList<>();
    Deque<Integer> ends = new ArrayDeque<>();
    for (Quotation quotation : found) {
      while (!ends.isEmpty() && ends.peek() <= quotation.start) {
        ends.pop();
      }
      result.add(new Quotation(quotation.start, quotation.end, quotation.mark, ends.size()));
      ends.push(quotation.end);
    }
    return result;
  }
}
