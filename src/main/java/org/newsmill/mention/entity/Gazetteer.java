package org.newsmill.mention.entity;

import java.util.List;
import java.util.Map;
import org.newsmill.job.EntityRow;

/**
 * Which units of a text stand in a name of the shipped table, for the tagger's features. The job's
 * own entities are no part of it, since the model has not learned with them.
 */
public final class Gazetteer {
  private static final int LONGEST_UNITS = 8;

  /** Kinds of names; a unit's class is twice the kind, plus one inside the name. */
  private enum Kind {
    COUNTRY(1),
    PLACE(2),
    COMMON_PLACE(3),
    ORGANISATION(4),
    PERSON(5),
    OTHER(6),
    COMPANY(7),
    HOMOGRAPH(8);

    private final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  private final NameIndex index;

  /** The names of a table. */
  private Gazetteer(EntityTable table) {
    index = new NameIndex(table.names().size());
    for (Map.Entry<String, EntityTable.Entry> name : table.names().entrySet()) {
      index.put(name.getKey(), kind(name.getValue()).number);
    }
  }

  /** The names of the shipped table. */
  public static Gazetteer shipped() {
    return new Gazetteer(new EntityTable(List.of()));
  }

  private static Kind kind(EntityTable.Entry entry) {
    EntityRow row = entry.row();
    if (row.id().startsWith("iso:")) {
      return Kind.COUNTRY;
    }
    if (row.type().equals("place")) {
      return entry.homograph() ? Kind.COMMON_PLACE : Kind.PLACE;
    }
    if (entry.homograph()) {
      return Kind.HOMOGRAPH;
    }
    if (row.id().startsWith("krx:")) {
      return Kind.COMPANY;
    }
    return switch (row.type()) {
      case "organisation" -> Kind.ORGANISATION;
      case "person" -> Kind.PERSON;
      default -> Kind.OTHER;
    };
  }

  /**
   * The class of each unit; 0 for those in no name. The longest name wins, from the left.
   *
   * @param hashes of the units, by {@link NameIndex#hashes}, from an offset
   */
  int[] classes(List<Unit> units, long[] hashes, int offset) {
    int[] classes = new int[units.size()];
    for (int i = 0; i < classes.length; i++) {
      Unit first = units.get(i);
      if (first.nominal() && index.mayBegin(first.text())) {
        i = mark(units, hashes, offset, i, classes) - 1;
      }
    }
    return classes;
  }

  /** Marks the longest name that begins at a unit; gives the unit to go on with. */
  private int mark(List<Unit> units, long[] hashes, int offset, int start, int[] classes) {
    int end = start;
    int found = NameIndex.NONE;
    long hash = 0;
    int chars = 0;
    for (int k = start; k < Math.min(classes.length, start + LONGEST_UNITS); k++) {
      Unit unit = units.get(k);
      chars += unit.text().length();
      if (chars > index.longestChars() || !(unit.nominal() || unit.tag().equals(Unit.MARK))) {
        break;
      }
      hash = NameIndex.joined(hash, hashes[offset + k], unit.text().length());
      int kind = index.value(hash);
      if (kind != NameIndex.NONE) {
        found = kind;
        end = k + 1;
      }
    }
    for (int k = start; k < end; k++) {
      classes[k] = found * 2 + (k == start ? 0 : 1);
    }
    return Math.max(start + 1, end);
  }
}
