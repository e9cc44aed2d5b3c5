package org.newsmill.mention.quote;

import java.util.List;
import java.util.Set;
import org.newsmill.mention.entity.Unit;

/** What is written together in Korean, between spaces or marks. */
final class Word {
  private static final Set<String> SUBJECTS = Set.of("은", "는", "이", "가", "께서", "도");

  private static final int FIRST_SYLLABLE = 0xAC00;
  private static final int FINALS = 28;
  private static final int FINAL_N = 4;
  private static final int FINAL_R = 8;

  private final List<Unit> units;
  private final String text;
  private final int stem;
  private final String particles;
  private final boolean noun;

  /**
   * A word.
   *
   * @param units its units, at least one
   */
  Word(List<Unit> units) {
    this.units = units;
    int size = units.size();
    int nouns = size;
    int particleChars = 0;
    while (nouns > 0 && units.get(nouns - 1).particle()) {
      nouns--;
      particleChars += units.get(nouns).text().length();
    }
    this.stem = nouns;
    this.text = joined(units);
    this.particles = text.substring(text.length() - particleChars);
    this.noun = stem > 0 && nounLike(units.get(stem - 1)) && !isMark();
  }

  private static String joined(List<Unit> units) {
    if (units.size() == 1) {
      return units.get(0).text();
    }
    StringBuilder text = new StringBuilder();
    for (Unit unit : units) {
      text.append(unit.text());
    }
    return text.toString();
  }

  List<Unit> units() {
    return units;
  }

  /** All units together. */
  String text() {
    return text;
  }

  int start() {
    return units.get(0).start();
  }

  int end() {
    return units.get(units.size() - 1).end();
  }

  boolean isMark() {
    return units.get(0).tag().equals(Unit.MARK);
  }

  /** The word without particles. */
  String noun() {
    return stem == 0 ? "" : text.substring(0, text.length() - particles.length());
  }

  int nounEnd() {
    return stem == 0 ? start() : units.get(stem - 1).end();
  }

  /** The particles at the end, together; empty for none. */
  String particles() {
    return particles;
  }

  /** Whether it is a noun with a particle of the subject or topic. */
  boolean isSubject() {
    return !particles.isEmpty() && (noun || isOnlyParticle()) && SUBJECTS.contains(particles);
  }

  /** Whether it is a particle alone, as behind a bracket. */
  boolean isOnlyParticle() {
    return stem == 0;
  }

  /** Whether it is the topic. */
  boolean isTopic() {
    return isSubject() && (particles.equals("은") || particles.equals("는"));
  }

  /** Whether it is a noun, with or without particles. */
  boolean isNoun() {
    return noun;
  }

  /** A noun without a particle, so that it belongs to the noun behind it. */
  boolean isBareNoun() {
    return noun && stem == units.size();
  }

  /** Whether it is a verb that says which noun follows: 공개한 이들. */
  boolean saysWhich() {
    String tag = units.get(units.size() - 1).tag();
    boolean verb =
        tag.startsWith("V") || tag.startsWith("E") || tag.equals("XSV") || tag.equals("XSA");
    int syllable = text.charAt(text.length() - 1) - FIRST_SYLLABLE;
    int last = syllable % FINALS;
    return verb && syllable >= 0 && (last == FINAL_N || last == FINAL_R);
  }

  private static boolean nounLike(Unit unit) {
    return unit.nominal() || unit.tag().equals("MM") || unit.tag().equals("XSN");
  }
}
