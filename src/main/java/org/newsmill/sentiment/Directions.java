package org.newsmill.sentiment;

import java.util.List;
import java.util.Set;
import org.newsmill.sentiment.PolarityLexicon.Hit;

/**
 * Whether what rises or falls in a sentence should: a falling loss is good, a growing one is bad, a
 * rate is neither. Each direction looks at the terms within some twenty chars.
 */
final class Directions {
  /** In chars, between what moves and its direction. */
  static final int REACH = 25;

  private static final int OBJECT_REACH = 16;
  private static final int COMPOUND_REACH = 4;

  /** Hangul syllables, 28 with each beginning, of which the fifth ends in ㄴ. */
  private static final int FIRST_SYLLABLE = 0xAC00;

  private static final int LAST_SYLLABLE = 0xD7A3;
  private static final int FINALS = 28;
  private static final int FINAL_N = 4;

  /** A direction whose thing is said to be one of the market weighs more than one without. */
  private static final double CLEAR = 1.5;

  /** What stands between a rise and its slowing, which is no rise: 상승률이 둔화. */
  private static final Set<String> OF_TREND =
      Set.of("", " ", "이 ", "가 ", "은 ", "는 ", "도 ", "을 ", "를 ");

  /** How the words begin that say of a fall that it slows; other falls behind one add to it. */
  private static final List<String> SLOWING = List.of("둔화", "축소", "줄");

  private final String text;
  private final List<Hit> hits;
  private final double[] weights;

  /** Things that are said to grow or shrink, and counted by that alone. */
  private final boolean[] silenced;

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
      weights[i] = directions.silenced[i] ? 0 : weights[i];
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
      weights[at] = kind(at - 1) == PolarTerm.Kind.UP ? weights[at] : -weights[at];
      weights[at - 1] = 0;
    }
    int thing = thingBefore(at);
    PolarTerm.Kind kind = thing < 0 ? PolarTerm.Kind.UP : kind(thing);
    switch (kind) {
      case BAD, POLAR -> {
        turn(at, thing);
        silence(thing);
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
      boolean causes = Reasons.follows(text, hits.get(i));
      if (between.length() > REACH
          || between.indexOf('…') >= 0
          || (causes && isDirection(kind(i)))) {
        return -1;
      }
      switch (kind(i)) {
        case RATE -> {
          return i > 0 && kind(i - 1) == PolarTerm.Kind.BAD && between(i - 1, i).isBlank()
              ? i - 1
              : i;
        }
        case GOOD, MARKET -> {
          return i;
        }
        case POLAR -> {
          if (isMoved(i, at, between)) {
            return i;
          }
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

  /**
   * Whether a word that is bad by itself is what moves: 불안감이 커졌다. A fall right behind one is
   * another mishap, as in 파산 급락.
   */
  private boolean isMoved(int polar, int at, String between) {
    return weights[polar] < 0
        && OF_TREND.contains(between)
        && (kind(at) == PolarTerm.Kind.UP || !between.isBlank());
  }

  private boolean directBehind(int at) {
    int next = at + 1;
    if (next == weights.length) {
      return false;
    }
    String between = between(at, next);
    boolean apart = between.indexOf(',') >= 0 || between.indexOf('…') >= 0 || Reasons.isIn(between);
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

  /** Takes its weight from a thing that moves, and from bad ones that it is said of: 손실 우려 감소. */
  private void silence(int thing) {
    silenced[thing] = true;
    for (int i = thing - 1;
        i >= 0 && kind(i) == PolarTerm.Kind.BAD && between(i, i + 1).length() <= COMPOUND_REACH;
        i--) {
      silenced[i] = true;
    }
  }

  /** A rise that slows is a fall, a fall that slows is hardly one. */
  private boolean slows(int at) {
    PolarTerm.Kind before = kind(at - 1);
    boolean trend =
        before == PolarTerm.Kind.UP
            || (before == PolarTerm.Kind.DOWN
                && SLOWING.stream().anyMatch(hits.get(at).term().term()::startsWith));
    return trend && kind(at) == PolarTerm.Kind.DOWN && OF_TREND.contains(between(at - 1, at));
  }
}
