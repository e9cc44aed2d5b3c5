package org.newsmill.sentiment;

import org.newsmill.sentiment.NewsTone.Reading;

/**
 * What a sentence says of one of its entities, by the terms of the lexicon.
 *
 * @param reading the sentence
 * @param clauses of the sentence
 * @param start index of the entity's first char in the reading's text
 * @param end index behind its last char
 */
record Target(Reading reading, Clauses clauses, int start, int end) {
  private static final double OTHER_CLAUSE = 0.3;
  private static final double NEXT_CLAUSE = 0.6;
  private static final double DOER = 0.25;

  /** What a term beside the entity weighs, and how many chars away it weighs half of that. */
  private static final double NEAR = 1.5;

  private static final double HALF_AWAY = 60;

  /** Tells whether the entity is the one that acts, where a term is an act. */
  interface Roles {
    /**
     * Whether the entity does what a term says.
     *
     * @param from index of the term's first char
     * @param to index behind its last char
     */
    boolean isDoer(Target target, int from, int to);
  }

  /**
   * The sum of the weights that concern the entity: those of its clause, or, where it has none, of
   * the nearest clause that has some, following ones first; others count little, and what is far
   * away less.
   */
  double weight(Roles roles) {
    double[] ofClause = new double[clauses.count()];
    boolean[] polar = new boolean[ofClause.length];
    for (int i = 0; i < reading.weights().size(); i++) {
      PolarityLexicon.Hit hit = reading.hits().get(i);
      double weight = reading.weights().get(i);
      boolean isName = hit.start() < end && start < hit.end();
      if (weight == 0 || isName) {
        continue;
      }
      boolean doer =
          hit.term().kind() == PolarTerm.Kind.AIM && roles.isDoer(this, hit.start(), hit.end());
      int clause = clauses.of(hit.start());
      ofClause[clause] += (doer ? weight * DOER : weight) * nearness(hit.start(), hit.end());
      polar[clause] = true;
    }
    int own = clauses.of(start);
    int main = nearest(polar, own);
    double sum = 0;
    for (int i = 0; i < ofClause.length; i++) {
      double share = i == own ? 1 : i == main ? NEXT_CLAUSE : OTHER_CLAUSE;
      sum += ofClause[i] * share;
    }
    return sum;
  }

  private double nearness(int from, int to) {
    int chars = from >= end ? from - end : start - to;
    return NEAR / (1 + chars / HALF_AWAY);
  }

  private static int nearest(boolean[] polar, int own) {
    if (polar[own]) {
      return own;
    }
    for (int distance = 1; distance < polar.length; distance++) {
      if (own + distance < polar.length && polar[own + distance]) {
        return own + distance;
      }
      if (own - distance >= 0 && polar[own - distance]) {
        return own - distance;
      }
    }
    return own;
  }
}
