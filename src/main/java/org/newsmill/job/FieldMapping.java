package org.newsmill.job;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the fields of a document lie in a JSON object: a path of keys divided by dots for each
 * field.
 *
 * @param paths path per field; a field without a path stays empty
 */
public record FieldMapping(Map<Field, List<String>> paths) implements Serializable {
  /** A field of a document. */
  public enum Field {
    URL,
    TITLE,
    BODY,
    PUBLISHER,
    BYLINE,
    PUBLISHED_AT,
    UPDATED_AT,
    CRAWLED_AT;

    /** The name in job files. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Field> of(String id) {
      for (Field field : values()) {
        if (field.id().equals(id)) {
          return Optional.of(field);
        }
      }
      return Optional.empty();
    }
  }

  /** The presets by name. To add one, add a line here and a file that uses it to the samples. */
  private static final Map<String, FieldMapping> PRESETS =
      new TreeMap<>(
          Map.of(
              "newsmill",
              ofPaths(
                  "url",
                  "title",
                  "body",
                  "publisher",
                  "byline",
                  "published_at",
                  "updated_at",
                  "crawled_at"),
              "news-please",
              ofPaths(
                  "url",
                  "title",
                  "maintext",
                  "source_domain",
                  "authors",
                  "date_publish",
                  "date_modify",
                  "date_download")));

  public FieldMapping {
    // In the order of the fields: a job's hash is made of it.
    paths = Collections.unmodifiableMap(new EnumMap<>(paths));
  }

  /** The mapping of a preset; empty when there is none of that name. */
  public static Optional<FieldMapping> preset(String name) {
    return Optional.ofNullable(PRESETS.get(name));
  }

  /** Names of the presets. */
  public static List<String> presetNames() {
    return List.copyOf(PRESETS.keySet());
  }

  /** This mapping with another path for one field. */
  public FieldMapping with(Field field, String path) {
    Map<Field, List<String>> changed = new EnumMap<>(Field.class);
    changed.putAll(paths);
    changed.put(field, List.of(path.split("\\.", -1)));
    return new FieldMapping(changed);
  }

  private static FieldMapping ofPaths(String... keys) {
    Map<Field, List<String>> paths = new EnumMap<>(Field.class);
    Iterator<String> next = List.of(keys).iterator();
    for (Field field : Field.values()) {
      paths.put(field, List.of(next.next()));
    }
    return new FieldMapping(paths);
  }
}
