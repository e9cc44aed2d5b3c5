package org.newsmill.mention.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.newsmill.job.EntityRow;

/**
 * Entities by their names. A name of the job's own table hides the same name of the shipped one; of
 * several shipped ones the first holds.
 */
public final class EntityTable {
  private static final int STRICT_CHARS = 5;

  private final Map<String, Entry> byName = new HashMap<>();
  private final Map<String, EntityRow> byId = new HashMap<>();

  /**
   * An entity under one of its names.
   *
   * @param written the name as the table has it
   * @param homograph whether the name also means something else
   */
  public record Entry(EntityRow row, String written, boolean homograph) {}

  /** A table of the job's own entities, maybe none, before the shipped ones. */
  public EntityTable(List<EntityRow> own) {
    List<EntityRow> all = new ArrayList<>(own);
    all.addAll(ShippedEntities.rows());
    for (EntityRow row : all) {
      byId.putIfAbsent(row.id(), row);
      row.homographs().forEach(name -> put(name, new Entry(row, name, true)));
      Stream.concat(Stream.of(row.name(), row.nameEn()), row.aliases().stream())
          .forEach(name -> put(name, new Entry(row, name, false)));
    }
  }

  private void put(String name, Entry entry) {
    byName.putIfAbsent(key(name), entry);
  }

  /** The entity of a name, or null; case and spaces do not count. */
  public Entry named(String name) {
    return byName.get(key(name));
  }

  /**
   * The entity of a name as it stands in a text, or null: short names in Latin letters must be
   * written as in the table, or {@code is} would be a state.
   */
  Entry linked(String name) {
    Entry entry = named(name);
    boolean strict =
        entry != null && name.length() <= STRICT_CHARS && name.chars().allMatch(c -> c < 0x250);
    return strict && !entry.written().equals(name) ? null : entry;
  }

  /** The entity of an id, or null. */
  public EntityRow withId(String id) {
    return byId.get(id);
  }

  /** Every name with its entity. */
  Map<String, Entry> names() {
    return byName;
  }

  /** What of a name counts. */
  static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (!Character.isWhitespace(lower.charAt(i))) {
        key.append(lower.charAt(i));
      }
    }
    return key.toString();
  }
}
