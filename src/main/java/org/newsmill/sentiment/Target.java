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

  /** What a term beside the entity weighs, and how many chars away it weighs half of that. */
  private static final double NEAR = 1.5;

  private static final double HALF_AWAY = 60;

  /**
   * What a sentence says of an entity.
   *
   * @param weight sum of the weights that concern it
   * @param acts whether it acts on somebody in its clause
   */
  record Aimed(double weight, boolean acts) {}

  /** Tells what an act means for the entity. */
  interface Roles {
    /** Share of its clause that counts for an entity that does the act; 1 where it does not. */
    double share(Target target, PolarityLexicon.Hit act);
  }

  /**
   * What concerns the entity: the weights of its clause, or, where it has none, of the nearest
   * clause that has some, following ones first; others count little, and what is far away less. Who
   * acts is not blamed for what the act answers.
   */
  Aimed aimed(Roles roles) {
    double[] ofClause = new double[clauses.count()];
    boolean[] polar = new boolean[ofClause.length];
    int own = clauses.of(start);
    double ownShare = 1;
    for (int i = 0; i < reading.weights().size(); i++) {
      PolarityLexicon.Hit hit = reading.hits().get(i);
      double weight = reading.weights().get(i);
      boolean isName = hit.start() < end && start < hit.end();
      if (weight == 0 || isName) {
        continue;
      }
      int clause = clauses.of(hit.start());
      double share = hit.term().kind() == PolarTerm.Kind.AIM ? roles.share(this, hit) : 1;
      if (clause == own) {
        ownShare = Math.min(ownShare, share);
      } else {
        weight *= share;
      }
      ofClause[clause] += weight * nearness(hit.start(), hit.end());
      polar[clause] = true;
    }
    ofClause[own] *= ownShare;
    int main = nearest(polar, own);
    double sum = 0;
    for (int i = 0; i < ofClause.length; i++) {
      double share = i == own ? 1 : i == main ? NEXT_CLAUSE : OTHER_CLAUSE;
      sum += ofClause[i] * share;
    }
    return new Aimed(sum, ownShare < 1);
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
