package org.newsmill.mention.quote;

import java.util.List;
import org.newsmill.mention.entity.Unit;

/**
 * What is written together in Korean, between spaces or marks.
 *
 * @param units its units, at least one
 * @param text of all of them
 */
record Word(List<Unit> units, String text) {
  private static final List<String> SUBJECTS = List.of("은", "는", "이", "가", "께서", "도");

  int start() {
    return units.get(0).start();
  }

  int end() {
    return units.get(units.size() - 1).end();
  }

  boolean isMark() {
    return units.get(0).tag().equals(Unit.MARK);
  }

  /** Number of units without the particles at the end. */
  private int stem() {
    int size = units.size();
    while (size > 0 && units.get(size - 1).particle()) {
      size--;
    }
    return size;
  }

  /** The word without particles. */
  String noun() {
    int stem = stem();
    return stem == 0 ? "" : text.substring(0, text.length() - particles().length());
  }

  int nounEnd() {
    int stem = stem();
    return stem == 0 ? start() : units.get(stem - 1).end();
  }

  /** The particles at the end, together; empty for none. */
  String particles() {
    StringBuilder particles = new StringBuilder();
    units.subList(stem(), units.size()).forEach(unit -> particles.append(unit.text()));
    return particles.toString();
  }

  /** Whether it is a noun with a particle of the subject or topic. */
  boolean isSubject() {
    return (isNoun() || isOnlyParticle()) && SUBJECTS.contains(particles());
  }

  /** Whether it is a particle alone, as behind a bracket. */
  boolean isOnlyParticle() {
    return stem() == 0;
  }

  /** Whether it is the topic. */
  boolean isTopic() {
    return isSubject() && (particles().equals("은") || particles().equals("는"));
  }

  /** Whether it is a noun, with or without particles. */
  boolean isNoun() {
    int stem = stem();
    return stem > 0 && nounLike(units.get(stem - 1)) && !isMark();
  }

  /** A noun without a particle, so that it belongs to the noun behind it. */
  boolean isBareNoun() {
    return isNoun() && stem() == units.size();
  }

  private static boolean nounLike(Unit unit) {
    return unit.nominal() || unit.tag().equals("MM") || unit.tag().equals("XSN");
  }
}
