package org.newsmill.sentiment;

import java.util.List;
import java.util.Set;
import org.newsmill.sentiment.PolarityLexicon.Hit;

/**
 * Whether what rises or falls in a sentence should: a falling loss is good, a growing one is bad, a
 * rate is neither. Each direction looks at the terms within some twenty chars.
 */
final class Directions {
  private static final int REACH = 25;
  private static final int OBJECT_REACH = 16;

  /** Hangul syllables, 28 with each beginning, of which the fifth ends in ㄴ. */
  private static final int FIRST_SYLLABLE = 0xAC00;

  private static final int LAST_SYLLABLE = 0xD7A3;
  private static final int FINALS = 28;
  private static final int FINAL_N = 4;

  /** A direction whose thing is said to be one of the market weighs more than one without. */
  private static final double CLEAR = 1.5;

  /** What follows a Korean thing or direction that is not what moves, but why: 우려에, 급등 여파. */
  private static final List<String> CAUSES =
      List.of("에 ", "에…", "에, ", " 탓", " 여파", " 속", " 때문", " 소식", " 이후", " 뒤");

  /** The same of things alone: a direction with 로 says how far, as in 최저로 낮아졌다. */
  private static final List<String> CAUSING_THINGS = List.of("로 ", "으로 ", "로…", "으로…");

  /** What stands before an English thing that is not what moves, but why: fell on losses. */
  private static final List<String> REASONS = List.of(" on ", " as ", " amid ", " after ");

  /** What stands between a rise and its slowing, which is no rise: 상승률이 둔화. */
  private static final Set<String> OF_TREND =
      Set.of("", " ", "이 ", "가 ", "은 ", "는 ", "도 ", "을 ", "를 ");

  private final String text;
  private final List<Hit> hits;
  private final double[] weights;

  /** Bad things whose direction stands before them: only the direction counts. */
  private final boolean[] silenced;

  /** Bad things before this hit are said to grow or shrink, and counted by that alone. */
  private int moved;

  private Directions(String text, List<Hit> hits, double[] weights) {
    this.text = text;
    this.hits = hits;
    this.weights = weights;
    this.silenced = new boolean[weights.length];
  }

  /** Gives directions their sign and takes it from the bad things that they move. */
  static void apply(String text, List<Hit> hits, double[] weights) {
    Directions directions = new Directions(text, hits, weights);
    for (int i = 0; i < weights.length; i++) {
      if (isDirection(directions.kind(i))) {
        directions.direct(i);
      }
    }
    for (int i = 0; i < weights.length; i++) {
      boolean counted = i < directions.moved && directions.kind(i) == PolarTerm.Kind.BAD;
      weights[i] = counted || directions.silenced[i] ? 0 : weights[i];
    }
  }

  static boolean isDirection(PolarTerm.Kind kind) {
    return kind == PolarTerm.Kind.UP || kind == PolarTerm.Kind.DOWN;
  }

  private PolarTerm.Kind kind(int at) {
    return hits.get(at).term().kind();
  }

  private String between(int first, int second) {
    return text.substring(hits.get(first).end(), hits.get(second).start());
  }

  /**
   * A direction takes its sign from the nearest thing before it in the same clause, else from the
   * thing right behind it: "losses narrowed", "narrowed its loss".
   */
  private void direct(int at) {
    if (at > 0 && slows(at)) {
      weights[at - 1] = 0;
    }
    int thing = thingBefore(at);
    PolarTerm.Kind kind = thing < 0 ? PolarTerm.Kind.POLAR : kind(thing);
    switch (kind) {
      case BAD -> {
        turn(at, thing);
        moved = at;
      }
      case RATE -> weights[at] = 0;
      case GOOD -> {}
      default -> {
        if (!directBehind(at)) {
          weights[at] *= kind == PolarTerm.Kind.MARKET ? CLEAR : 1;
        }
      }
    }
  }

  /** The nearest thing before a direction that may be what moves; -1 for none. */
  private int thingBefore(int at) {
    for (int i = at - 1; i >= 0; i--) {
      String between = between(i, at);
      boolean causes = isCause(i);
      if (between.length() > REACH
          || between.indexOf('…') >= 0
          || (causes && isDirection(kind(i)))) {
        return -1;
      }
      switch (kind(i)) {
        case RATE, GOOD, MARKET -> {
          return i;
        }
        case BAD -> {
          if (!causes) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  private boolean directBehind(int at) {
    int next = at + 1;
    if (next == weights.length) {
      return false;
    }
    String between = between(at, next);
    boolean apart = between.indexOf(',') >= 0 || between.indexOf('…') >= 0 || isReason(between);
    if (between.length() > OBJECT_REACH || apart) {
      return false;
    }
    switch (kind(next)) {
      case BAD -> {
        if (isNounOfFall(at)) {
          return false;
        }
        weights[at] = -weights[at];
        silenced[next] = true;
      }
      case RATE -> weights[at] = 0;
      case MARKET -> weights[at] *= CLEAR;
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * A Korean fall before a bad thing is what is feared, 급락 우려, unless it is a participle, 줄어든 손실.
   */
  private boolean isNounOfFall(int at) {
    String term = hits.get(at).term().term();
    int syllable = term.charAt(term.length() - 1) - FIRST_SYLLABLE;
    return kind(at) == PolarTerm.Kind.DOWN
        && syllable >= 0
        && syllable <= LAST_SYLLABLE - FIRST_SYLLABLE
        && syllable % FINALS != FINAL_N;
  }

  /** More of a bad thing is at least as bad as the thing, less of it as good. */
  private void turn(int direction, int bad) {
    double weight = Math.max(Math.abs(weights[direction]), Math.abs(weights[bad]));
    weights[direction] = weights[direction] > 0 ? -weight : weight;
  }

  private boolean slows(int at) {
    return kind(at) == PolarTerm.Kind.DOWN
        && kind(at - 1) == PolarTerm.Kind.UP
        && OF_TREND.contains(between(at - 1, at));
  }

  private boolean isCause(int at) {
    int end = hits.get(at).end();
    return startsAny(CAUSES, end) || (!isDirection(kind(at)) && startsAny(CAUSING_THINGS, end));
  }

  private boolean startsAny(List<String> starts, int at) {
    for (String start : starts) {
      if (text.startsWith(start, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReason(String between) {
    return REASONS.stream().anyMatch(between::contains);
  }
}
