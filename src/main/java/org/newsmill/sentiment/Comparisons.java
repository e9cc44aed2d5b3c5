package org.newsmill.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.sentiment.PolarityLexicon.Hit;

/**
 * Directions that only two figures show, as in "lamp sales of 7 mn, against 9 mn a year ago": more
 * is better, less of a bad thing is better. English.
 */
final class Comparisons {
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])(?:eur|usd|rs|gbp|sek|[$€£])?\\.? ?(\\d{1,12}(?:,\\d{3}){0,4}(?:\\.\\d{1,6})?) ?"
              + "(mn|million|bn|billion|crore|lakh|m|tonnes|units|%|percent|per cent|pct)?(?!\\w)");
  private static final Pattern AGAINST =
      Pattern.compile("(?<= |\\()(?:from|compared to|compared with|versus|vs|against)(?=[. ])");
  private static final int REACH = 60;
  private static final int WEIGHT = 2;

  private Comparisons() {}

  private record Figure(int start, int end, double value, String unit) {
    boolean isYear() {
      return unit == null && value >= 1900 && value <= 2100;
    }
  }

  /** What the figures of a lower-cased sentence say; nothing where a word already says it. */
  static List<Hit> in(String lower, List<Hit> hits) {
    boolean said = hits.stream().anyMatch(hit -> Directions.isDirection(hit.term().kind()));
    if (said) {
      return List.of();
    }
    List<Hit> found = new ArrayList<>();
    List<Figure> figures = null;
    Matcher against = AGAINST.matcher(lower);
    while (against.find()) {
      figures = figures == null ? figures(lower) : figures;
      int more = compare(figures, against.start(), against.end());
      if (more != 0) {
        int weight = WEIGHT * (isBad(hits, against.start()) ? -more : more);
        PolarTerm term = new PolarTerm(against.group(), weight, PolarTerm.Kind.POLAR);
        found.add(new Hit(term, against.start(), against.end()));
      }
    }
    return found;
  }

  /** Whether something of which less is better stands before the figures. */
  private static boolean isBad(List<Hit> hits, int before) {
    return hits.stream()
        .anyMatch(hit -> hit.start() < before && hit.term().kind() == PolarTerm.Kind.BAD);
  }

  /** Sign of the figure before less the figure behind, 0 where they cannot be compared. */
  private static int compare(List<Figure> figures, int start, int end) {
    Figure before = null;
    for (Figure figure : figures) {
      if (figure.isYear()) {
        continue;
      }
      if (figure.end() <= start) {
        before = figure;
      } else if (figure.start() >= end) {
        boolean near =
            before != null && start - before.end() <= REACH && figure.start() - end <= REACH;
        boolean alike =
            near
                && (before.unit() == null
                    ? figure.unit() == null
                    : before.unit().equals(figure.unit()));
        return alike ? Double.compare(before.value(), figure.value()) : 0;
      }
    }
    return 0;
  }

  private static List<Figure> figures(String lower) {
    List<Figure> figures = new ArrayList<>();
    Matcher found = FIGURE.matcher(lower);
    while (found.find()) {
      double value = Double.parseDouble(found.group(1).replace(",", ""));
      figures.add(new Figure(found.start(), found.end(), value, found.group(2)));
    }
    return figures;
  }
}
