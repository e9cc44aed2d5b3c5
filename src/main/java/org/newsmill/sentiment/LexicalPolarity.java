package org.newsmill.sentiment;

import java.util.List;
import java.util.Set;
import org.newsmill.sentiment.PolarityLexicon.Hit;

/**
 * How much of a sentence is good and how much is bad news, by the terms of a lexicon and what they
 * do to each other: a falling loss is good, a growing one is bad, "not" takes back what it
 * concerns, "in spite of" most of what it concedes, and two negations leave what they concern. Some
 * passes over the terms, of which each looks at the terms within some ten chars: linear in the
 * length of the text.
 */
final class LexicalPolarity {
  private static final int FLIP_REACH = 6;
  private static final int COMPOUND_REACH = 12;
  private static final int NOT_REACH = 16;
  private static final double CONCEDED = 0.2;

  /** Not good is bad, not bad is hardly good. */
  private static final double GOOD_FLIPPED = -0.6;

  private static final double BAD_FLIPPED = -0.5;

  /** What stands between two Korean negations that are one assertion: 않을 수 없다, 벗어나지 못했다. */
  private static final Set<String> OF_DOUBLE =
      Set.of("", "수", "수는", "수가", "리", "리가", "것은", "것이", "것도", "건", "게", "하", "되", "나");

  private final String text;
  private final List<Hit> hits;
  private final double[] weights;

  /** The weight that a term had before a negation behind it flipped it; NaN where none did. */
  private final double[] unflipped;

  private LexicalPolarity(String text, List<Hit> hits) {
    this.text = text;
    this.hits = hits;
    this.weights = new double[hits.size()];
    this.unflipped = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = hits.get(i).term().weight();
    }
  }

  /** Scores the hits of a lower-cased text: a weight for each of them, in their order. */
  static double[] weights(String text, List<Hit> hits) {
    LexicalPolarity polarity = new LexicalPolarity(text, hits);
    Directions.apply(text, hits, polarity.weights);
    polarity.flip();
    polarity.negate();
    polarity.concede();
    polarity.despite();
    return polarity.weights;
  }

  private PolarTerm.Kind kind(int at) {
    return hits.get(at).term().kind();
  }

  private int gap(int at) {
    return hits.get(at + 1).start() - hits.get(at).end();
  }

  private void flip() {
    for (int i = 0; i < weights.length; i++) {
      unflipped[i] = Double.NaN;
      if (i > 0 && kind(i) == PolarTerm.Kind.FLIP && gap(i - 1) <= FLIP_REACH) {
        flip(i);
      }
    }
  }

  /** Flips the term before, and takes back what is one compound with it: 부실 우려가 해소됐다. */
  private void flip(int at) {
    int last = at - 1;
    if (kind(last) == PolarTerm.Kind.FLIP) {
      String between = text.substring(hits.get(last).end(), hits.get(at).start());
      if (OF_DOUBLE.contains(between.strip())) {
        restore(last);
        weights[last] = 0;
        weights[at] = 0;
      }
      return;
    }
    unflipped[last] = weights[last];
    weights[last] = flipped(weights[last]);
    int end = hits.get(last).start();
    for (int i = last - 1; i >= 0 && isCompound(i, end); i--) {
      unflipped[i] = weights[i];
      weights[i] = 0;
    }
  }

  private static double flipped(double weight) {
    return weight * (weight > 0 ? GOOD_FLIPPED : BAD_FLIPPED);
  }

  private boolean isCompound(int at, int end) {
    return kind(at) != PolarTerm.Kind.FLIP
        && hits.get(at).start() >= end - COMPOUND_REACH
        && text.substring(hits.get(at).end(), hits.get(at + 1).start()).isBlank();
  }

  private void restore(int flip) {
    for (int i = flip - 1; i >= 0 && !Double.isNaN(unflipped[i]); i--) {
      weights[i] = unflipped[i];
      unflipped[i] = Double.NaN;
    }
  }

  private void negate() {
    boolean negated = false;
    for (int i = 0; i + 1 < weights.length; i++) {
      boolean negates = kind(i) == PolarTerm.Kind.NOT && !negated && gap(i) <= NOT_REACH;
      weights[i + 1] = negates ? flipped(weights[i + 1]) : weights[i + 1];
      negated = negates && kind(i + 1) == PolarTerm.Kind.NOT;
    }
  }

  private void concede() {
    boolean conceded = false;
    for (int i = weights.length - 1; i >= 0; i--) {
      weights[i] *= conceded ? CONCEDED : 1;
      conceded |= kind(i) == PolarTerm.Kind.CONCEDE;
    }
  }

  private void despite() {
    int until = 0;
    int comma = -1;
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= hits.get(i).start() < until ? CONCEDED : 1;
      if (kind(i) == PolarTerm.Kind.DESPITE) {
        int end = hits.get(i).end();
        comma = comma < end ? text.indexOf(',', end) : comma;
        comma = comma < 0 ? text.length() : comma;
        until = comma;
      }
    }
  }
}
