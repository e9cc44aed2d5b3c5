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
    NONE(0),
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

  private final long[] hashes;
  private final Kind[] kinds;
  private final int longestChars;

  /** The names of a table. */
  private Gazetteer(EntityTable table) {
    int longest = 0;
    int slots = Integer.highestOneBit(table.names().size()) * 4;
    hashes = new long[slots];
    kinds = new Kind[slots];
    for (Map.Entry<String, EntityTable.Entry> name : table.names().entrySet()) {
      put(hash(0, name.getKey()), kind(name.getValue()));
      longest = Math.max(longest, name.getKey().length());
    }
    longestChars = longest;
  }

  private void put(long hash, Kind kind) {
    int slot = slot(hash);
    hashes[slot] = hash;
    kinds[slot] = kind;
  }

  /** Where a hash is, or would be. */
  private int slot(long hash) {
    int slot = (int) (hash >>> 32) & (hashes.length - 1);
    while (kinds[slot] != null && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
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

  /** The class of each unit; 0 for those in no name. The longest name wins, from the left. */
  int[] classes(List<Unit> units) {
    int[] classes = new int[units.size()];
    for (int i = 0; i < classes.length; i++) {
      int end = i;
      Kind found = Kind.NONE;
      long hash = 0;
      int chars = 0;
      for (int k = i; k < Math.min(classes.length, i + LONGEST_UNITS); k++) {
        Unit unit = units.get(k);
        chars += unit.text().length();
        boolean mark = unit.tag().equals(Unit.MARK);
        if (chars > longestChars || !(unit.nominal() || (mark && k > i))) {
          break;
        }
        hash = hash(hash, unit.text());
        Kind kind = kinds[slot(hash)];
        if (kind != null) {
          found = kind;
          end = k + 1;
        }
      }
      for (int k = i; k < end; k++) {
        classes[k] = found.number * 2 + (k == i ? 0 : 1);
      }
      i = Math.max(i, end - 1);
    }
    return classes;
  }

  private static long hash(long hash, String text) {
    long mixed = hash;
    for (int i = 0; i < text.length(); i++) {
      mixed = (mixed ^ Character.toLowerCase(text.charAt(i))) * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 29;
    }
    return mixed;
  }
}
