package org.newsmill.sentiment;

import java.util.List;
import org.newsmill.sentiment.PolarityLexicon.Hit;

/**
 * What tells that a thing is not what moves, but why something else does: 우려에 급락, fell on losses.
 */
final class Reasons {
  /** What follows a Korean thing or direction that is a cause: 우려에, 급등 여파. */
  private static final List<String> CAUSES =
      List.of("에 ", "에…", "에, ", " 탓", " 여파", " 속", " 때문", " 소식", " 이후", " 뒤");

  /** The same of things alone: a direction with 로 says how far, as in 최저로 낮아졌다. */
  private static final List<String> CAUSING_THINGS = List.of("로 ", "으로 ", "로…", "으로…");

  /** What stands before an English thing that is a cause. */
  private static final List<String> REASONS = List.of(" on ", " as ", " amid ", " after ");

  private Reasons() {}

  /** Whether a Korean term is a cause by what follows it. */
  static boolean follows(String text, Hit hit) {
    boolean thing = !Directions.isDirection(hit.term().kind());
    return startsAny(text, CAUSES, hit.end())
        || (thing && startsAny(text, CAUSING_THINGS, hit.end()));
  }

  /** Whether an English thing is a cause by what stands before it. */
  static boolean isIn(String between) {
    return REASONS.stream().anyMatch(between::contains);
  }

  private static boolean startsAny(String text, List<String> starts, int at) {
    for (String start : starts) {
      if (text.startsWith(start, at)) {
        return true;
      }
    }
    return false;
  }
}
