package org.newsmill.sentiment;

import java.util.List;
import org.newsmill.sentiment.PolarityLexicon.Hit;

/**
 * How much of a sentence is good and how much is bad news, by the terms of a lexicon and what they
 * do to each other: a falling loss is good, a growing one is bad, "not" takes back what it follows,
 * "in spite of" most of what stands before.
 *
 * @param positive sum of positive weights, 0 or more
 * @param negative sum of the absolute negative weights, 0 or more
 */
record LexicalPolarity(double positive, double negative) {
  private static final int DIRECTION_REACH = 25;
  private static final int FLIP_REACH = 6;
  private static final double CONCEDED = 0.2;
  private static final double FLIPPED = -0.5;

  /** Scores the hits of a lower-cased text. */
  static LexicalPolarity of(String text, List<Hit> hits) {
    double[] weights = new double[hits.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = hits.get(i).term().weight();
      switch (hits.get(i).term().kind()) {
        case UP, DOWN -> direct(text, hits, weights, i);
        case FLIP -> flip(hits, weights, i);
        case CONCEDE -> concede(weights, i);
        default -> {}
      }
    }
    double positive = 0;
    double negative = 0;
    for (double weight : weights) {
      positive += Math.max(0, weight);
      negative += Math.max(0, -weight);
    }
    return new LexicalPolarity(positive, negative);
  }

  /** A direction takes its sign from the nearest thing before it in the same clause. */
  private static void direct(String text, List<Hit> hits, double[] weights, int at) {
    for (int i = at - 1; i >= 0; i--) {
      String between = text.substring(hits.get(i).end(), hits.get(at).start());
      if (between.length() > DIRECTION_REACH || between.indexOf('…') >= 0) {
        return;
      }
      if (hits.get(i).term().kind() == PolarTerm.Kind.BAD) {
        weights[at] = -weights[at];
        silenceBad(hits, weights, at);
        return;
      }
      if (hits.get(i).term().kind() == PolarTerm.Kind.RATE) {
        weights[at] = 0;
        return;
      }
    }
  }

  /** A bad thing that is said to grow or shrink is counted by that alone. */
  private static void silenceBad(List<Hit> hits, double[] weights, int at) {
    for (int i = 0; i < at; i++) {
      if (hits.get(i).term().kind() == PolarTerm.Kind.BAD) {
        weights[i] = 0;
      }
    }
  }

  private static void flip(List<Hit> hits, double[] weights, int at) {
    if (at > 0 && hits.get(at).start() - hits.get(at - 1).end() <= FLIP_REACH) {
      weights[at - 1] *= FLIPPED;
    }
  }

  private static void concede(double[] weights, int at) {
    for (int i = 0; i < at; i++) {
      weights[i] *= CONCEDED;
    }
  }
}
