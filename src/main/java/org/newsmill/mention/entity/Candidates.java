package org.newsmill.mention.entity;

import java.util.ArrayList;
import java.util.List;

/** Lists of candidates in order of their start, none overlapping another of its list. */
final class Candidates {
  private Candidates() {}

  /** The candidates that are no part of a longer one of another list. */
  static List<Candidate> outside(List<Candidate> candidates, List<Candidate> others) {
    List<Candidate> kept = new ArrayList<>(candidates.size());
    int at = 0;
    for (Candidate candidate : candidates) {
      while (at < others.size() && others.get(at).end() <= candidate.start()) {
        at++;
      }
      if (at == others.size() || !others.get(at).holdsMoreThan(candidate)) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  /** The candidates that overlap none of another list. */
  static List<Candidate> apart(List<Candidate> candidates, List<Candidate> others) {
    List<Candidate> kept = new ArrayList<>(candidates.size());
    int at = 0;
    for (Candidate candidate : candidates) {
      while (at < others.size() && others.get(at).end() <= candidate.start()) {
        at++;
      }
      if (at == others.size() || !others.get(at).overlaps(candidate)) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  /** The candidates and those of another list that overlap none of them. */
  static List<Candidate> joined(List<Candidate> candidates, List<Candidate> more) {
    List<Candidate> all = new ArrayList<>(candidates.size() + more.size());
    int at = 0;
    for (Candidate candidate : more) {
      while (at < candidates.size() && candidates.get(at).end() <= candidate.start()) {
        all.add(candidates.get(at++));
      }
      if (at == candidates.size() || !candidates.get(at).overlaps(candidate)) {
        all.add(candidate);
      }
    }
    all.addAll(candidates.subList(at, candidates.size()));
    return all;
  }
}
