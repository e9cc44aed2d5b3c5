package org.newsmill.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The plain form of {@link Quotation#in}: each mark is searched for among all that are open. */
final class SearchedQuotations {
  private static final String OPENERS = "“‘「『«‹《〈";
  private static final String CLOSERS = "”’」』»›》〉";

  private final int[] points;
  private final List<Integer> open = new ArrayList<>();
  private final List<Quotation> found = new ArrayList<>();

  private SearchedQuotations(String text) {
    this.points = text.codePoints().toArray();
  }

  static List<Quotation> in(String text) {
    SearchedQuotations quotations = new SearchedQuotations(text);
    for (int i = 0; i < quotations.points.length; i++) {
      quotations.read(i);
    }
    return quotations.found.stream()
        .sorted(Comparator.comparingInt(Quotation::start))
        .map(one -> new Quotation(one.start(), one.end(), one.mark(), quotations.depth(one)))
        .toList();
  }

  private void read(int i) {
    int point = points[i];
    if (point == '\n') {
      open.clear();
    } else if (OPENERS.indexOf(point) >= 0) {
      boolean slip =
          !open.isEmpty() && points[open.get(open.size() - 1)] == point && !isSpace(i - 1);
      if (!slip || !close(i, point)) {
        open.add(i);
      }
    } else if (CLOSERS.indexOf(point) >= 0 && !isApostrophe(i)) {
      close(i, OPENERS.charAt(CLOSERS.indexOf(point)));
    } else if ((point == '"' || point == '\'') && !isApostrophe(i)) {
      boolean begins = isSpace(i - 1) && !isSpace(i + 1);
      if ((begins || !close(i, point)) && !isSpace(i + 1) && !isLatin(i - 1)) {
        open.removeIf(mark -> points[mark] == point);
        open.add(i);
      }
    }
  }

  private boolean close(int i, int opener) {
    for (int at = open.size() - 1; at >= 0; at--) {
      int mark = open.get(at);
      if (points[mark] == opener) {
        open.subList(at, open.size()).clear();
        if (i > mark + 1) {
          found.add(new Quotation(mark, i + 1, opener, 0));
        }
        return true;
      }
    }
    return false;
  }

  private int depth(Quotation inner) {
    return (int)
        found.stream().filter(q -> q.start() < inner.start() && q.end() > inner.start()).count();
  }

  private boolean isApostrophe(int i) {
    return (points[i] == '\'' || points[i] == '’') && isLatin(i - 1) && isLatin(i + 1);
  }

  private boolean isLatin(int i) {
    return i >= 0 && i < points.length && points[i] < 0x250 && Character.isLetterOrDigit(points[i]);
  }

  private boolean isSpace(int i) {
    return i < 0 || i >= points.length || CodePoints.isSpace(points[i]);
  }
}
