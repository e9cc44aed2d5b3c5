package org.newsmill.mention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Names of a table in a Korean text: along units, not within a longer word. */
final class TableMatches {
  private static final int LONGEST_UNITS = 8;

  private TableMatches() {}

  /**
   * The longest names from the left.
   *
   * @param hashes of the units, by {@link NameIndex#hashes}
   * @param names those that can be found
   * @param typeOf type of a name, or null where it is none
   */
  static List<Candidate> find(
      EntityText text,
      List<Unit> units,
      long[] hashes,
      NameIndex names,
      Function<String, String> typeOf,
      String source) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (begins(units, i) && names.mayBegin(units.get(i).text())) {
        int last = -1;
        String type = null;
        long hash = 0;
        int chars = 0;
        for (int k = i; k < Math.min(units.size(), i + LONGEST_UNITS); k++) {
          Unit unit = units.get(k);
          chars += unit.text().length();
          if (chars > names.longestChars() || !(unit.nominal() || joint(unit))) {
            break;
          }
          hash = NameIndex.joined(hash, hashes[k], unit.text().length());
          boolean possible = names.value(hash) != NameIndex.NONE && ends(units, k);
          String named = possible ? typeOf.apply(text.sub(units.get(i).start(), unit.end())) : null;
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
