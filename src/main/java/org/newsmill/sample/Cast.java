package org.newsmill.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Who and what one story is about; fills the gaps of its sentences. */
final class Cast {
  private static final double SECTION_NOUNS = 0.45;

  private final Lexicon lexicon;
  private final Draws draws;
  private final Figures figures;
  private final String section;
  private final Map<Slot, String> fixed = new EnumMap<>(Slot.class);

  /**
   * A cast drawn anew.
   *
   * @param term the planted subject; null when there is none
   */
  Cast(Lexicon lexicon, LocalDate published, String term, Draws draws) {
    this.lexicon = lexicon;
    this.draws = draws;
    figures = new Figures(lexicon.language(), published, draws);
    section = lexicon.draw("section", draws);
    if (term != null) {
      fixed.put(Slot.TERM, term);
    }
  }

  /** The cast of another story, with words and figures drawn for this one. */
  Cast(Cast same, LocalDate published, Draws draws) {
    lexicon = same.lexicon;
    this.draws = draws;
    figures = new Figures(lexicon.language(), published, draws);
    section = same.section;
    fixed.putAll(same.fixed);
  }

  /** Whether a slot is filled already. */
  boolean has(Slot slot) {
    return fixed.containsKey(slot);
  }

  void append(StringBuilder text, Slot slot) {
    switch (slot) {
      case NOUN -> text.append(noun());
      case ADJECTIVE -> text.append(lexicon.draw("adjective", draws));
      case AMOUNT, PERCENT, COUNT, DAY, MONTH, MONTHS, DAYOFMONTH, HOUR ->
          figures.append(text, slot);
      default -> text.append(name(slot));
    }
  }

  /** What stands in a slot throughout the story. */
  String name(Slot slot) {
    String name = fixed.get(slot);
    if (name == null) {
      name = drawName(slot);
      fixed.put(slot, name);
    }
    return name;
  }

  private String drawName(Slot slot) {
    return switch (slot) {
      case ORG -> lexicon.draw("org", draws);
      case ORG2 -> other("org", Slot.ORG);
      case PERSON -> lexicon.draw("person", draws);
      case PERSON2, PERSON3 -> other("person", Slot.PERSON);
      case PLACE -> lexicon.draw("place", draws);
      case PLACE2 -> other("place", Slot.PLACE);
      case ROLE, ROLE2 -> lexicon.draw("role", draws);
      case INSTITUTION -> lexicon.draw("institution", draws);
      case TOPIC -> lexicon.draw(section, draws);
      case TOPIC2 -> other(section, Slot.TOPIC);
      case PRODUCT -> lexicon.draw("product", draws);
      case AGENCY -> lexicon.draw("agency", draws);
      default -> throw new IllegalArgumentException(slot + " has no name here");
    };
  }

  private String other(String list, Slot taken) {
    String first = name(taken);
    String second = lexicon.draw(list, draws);
    while (second.equals(first)) {
      second = lexicon.draw(list, draws);
    }
    return second;
  }

  private String noun() {
    return lexicon.draw(draws.unit() < SECTION_NOUNS ? section : "common", draws);
  }
}
