package org.newsmill.sentiment;

import java.util.List;
import org.newsmill.sentiment.PolarityLexicon.Hit;

/**
 * How much of a sentence is good and how much is bad news, by the terms of a lexicon and what they
 * do to each other: a falling loss is good, a growing one is bad, "not" takes back what it
 * concerns, "in spite of" most of what it concedes. One pass over the terms, looking back or ahead
 * a few of them.
 */
final class LexicalPolarity {
  private static final int DIRECTION_REACH = 25;

  /** A direction whose thing is said to be one of the market weighs more than one without. */
  private static final double CLEAR = 1.5;

  private static final int OBJECT_REACH = 16;
  private static final int FLIP_REACH = 6;
  private static final int NOT_REACH = 16;
  private static final double CONCEDED = 0.2;
  private static final double FLIPPED = -0.5;

  private final String text;
  private final List<Hit> hits;
  private final double[] weights;
  private final boolean[] silenced;

  private LexicalPolarity(String text, List<Hit> hits) {
    this.text = text;
    this.hits = hits;
    this.weights = new double[hits.size()];
    this.silenced = new boolean[weights.length];
  }

  /** Scores the hits of a lower-cased text: a weight for each of them, in their order. */
  static double[] weights(String text, List<Hit> hits) {
    LexicalPolarity polarity = new LexicalPolarity(text, hits);
    for (int i = 0; i < polarity.weights.length; i++) {
      polarity.weights[i] = polarity.silenced[i] ? 0 : hits.get(i).term().weight();
      switch (polarity.kind(i)) {
        case UP, DOWN -> polarity.direct(i);
        case FLIP -> polarity.flip(i);
        case CONCEDE -> polarity.concede(i);
        default -> {}
      }
    }
    for (int i = 0; i < polarity.weights.length; i++) {
      switch (polarity.kind(i)) {
        case NOT -> polarity.negate(i);
        case DESPITE -> polarity.despite(i);
        default -> {}
      }
    }
    return polarity.weights;
  }

  private PolarTerm.Kind kind(int at) {
    return hits.get(at).term().kind();
  }

  /**
   * A direction takes its sign from the nearest thing before it in the same clause, else from the
   * thing right behind it: "losses narrowed", "narrowed its loss".
   */
  private void direct(int at) {
    for (int i = at - 1; i >= 0; i--) {
      String between = text.substring(hits.get(i).end(), hits.get(at).start());
      if (between.length() > DIRECTION_REACH || between.indexOf('…') >= 0) {
        break;
      }
      if (kind(i) == PolarTerm.Kind.BAD) {
        weights[at] = -weights[at];
        silenceBad(at);
        return;
      }
      if (kind(i) == PolarTerm.Kind.RATE) {
        weights[at] = 0;
        return;
      }
      if (kind(i) == PolarTerm.Kind.MARKET) {
        weights[at] *= CLEAR;
        return;
      }
    }
    directBehind(at);
  }

  private void directBehind(int at) {
    int next = at + 1;
    if (next == weights.length) {
      return;
    }
    String between = text.substring(hits.get(at).end(), hits.get(next).start());
    if (between.length() > OBJECT_REACH || between.indexOf(',') >= 0 || between.indexOf('…') >= 0) {
      return;
    }
    if (kind(next) == PolarTerm.Kind.BAD) {
      weights[at] = -weights[at];
      silenced[next] = true;
    } else if (kind(next) == PolarTerm.Kind.RATE) {
      weights[at] = 0;
    } else if (kind(next) == PolarTerm.Kind.MARKET) {
      weights[at] *= CLEAR;
    }
  }

  /** A bad thing that is said to grow or shrink is counted by that alone. */
  private void silenceBad(int at) {
    for (int i = 0; i < at; i++) {
      if (kind(i) == PolarTerm.Kind.BAD) {
        weights[i] = 0;
      }
    }
  }

  private void flip(int at) {
    if (at > 0 && hits.get(at).start() - hits.get(at - 1).end() <= FLIP_REACH) {
      weights[at - 1] *= FLIPPED;
    }
  }

  private void concede(int at) {
    for (int i = 0; i < at; i++) {
      weights[i] *= CONCEDED;
    }
  }

  private void negate(int at) {
    int next = at + 1;
    if (next < weights.length && hits.get(next).start() - hits.get(at).end() <= NOT_REACH) {
      weights[next] *= FLIPPED;
    }
  }

  private void despite(int at) {
    int comma = text.indexOf(',', hits.get(at).end());
    for (int i = at + 1; i < weights.length; i++) {
      if (comma < 0 || hits.get(i).start() < comma) {
        weights[i] *= CONCEDED;
      }
    }
  }
}
