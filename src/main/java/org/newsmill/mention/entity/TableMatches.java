package org.newsmill.mention.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/** Names of a table in a Korean text: along units, not within a longer word. */
final class TableMatches {
  private static final int LONGEST_UNITS = 8;

  private TableMatches() {}

  /**
   * The longest names from the left.
   *
   * @param firsts first characters of names, in lower case
   * @param typeOf type of a name, or null where it is none
   */
  static List<Candidate> find(
      EntityText text,
      List<Unit> units,
      BitSet firsts,
      Function<String, String> typeOf,
      String source) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      char first = Character.toLowerCase(units.get(i).text().charAt(0));
      if (firsts.get(first) && begins(units, i)) {
        int last = -1;
        String type = null;
        for (int k = i; k < Math.min(units.size(), i + LONGEST_UNITS); k++) {
          if (!units.get(k).nominal() && !joint(units.get(k))) {
            break;
          }
          String name = text.sub(units.get(i).start(), units.get(k).end());
          String named = ends(units, k) ? typeOf.apply(name) : null;
          last = named == null ? last : k;
          type = named == null ? type : named;
        }
        if (last >= 0) {
          found.add(new Candidate(units.get(i).start(), units.get(last).end(), type, source));
          i = last;
        }
      }
    }
    return found;
  }

  private static boolean begins(List<Unit> units, int i) {
    Unit unit = units.get(i);
    return unit.nominal() && (unit.spaced() || i == 0 || !units.get(i - 1).nominal());
  }

  private static boolean ends(List<Unit> units, int i) {
    return i + 1 == units.size() || units.get(i + 1).spaced() || !units.get(i + 1).nominal();
  }

  /** A mark within names, such as the hyphen of GPT-4. */
  private static boolean joint(Unit unit) {
    return !unit.spaced() && "-.&·".contains(unit.text());
  }
}
