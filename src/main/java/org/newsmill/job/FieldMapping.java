package org.newsmill.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the fields of a document lie: a path of keys in a JSON object, divided by dots, or the
 * column of a table. A dot that belongs to a key is written {@code \.}, a backslash {@code \\}.
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
    CRAWLED_AT,
    /** The page or article as HTML, read where BODY holds no text. */
    HTML;

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

  /**
   * The presets by name, each "field=path" a field. To add one, add a line here and a file that
   * uses it to the samples.
   */
  private static final Map<String, FieldMapping> PRESETS =
      new TreeMap<>(
          Map.of(
              "newsmill",
              ofPaths(
                  "url=url",
                  "title=title",
                  "body=body",
                  "publisher=publisher",
                  "byline=byline",
                  "published_at=published_at",
                  "updated_at=updated_at",
                  "crawled_at=crawled_at",
                  "html=html"),
              "news-please",
              ofPaths(
                  "url=url",
                  "title=title",
                  "body=maintext",
                  "publisher=source_domain",
                  "byline=authors",
                  "published_at=date_publish",
                  "updated_at=date_modify",
                  "crawled_at=date_download"),
              // What Article.to_json of flairNLP/fundus gives for these attributes and "html".
              "fundus",
              ofPaths(
                  "url=html.responded_url",
                  "title=title",
                  "body=plaintext",
                  "publisher=publisher",
                  "byline=authors",
                  "published_at=publishing_date",
                  "crawled_at=html.crawl_date",
                  "html=html.content"),
              // Documents of huggingface/datatrove: the date of its readers is that of the crawl.
              "datatrove",
              ofPaths("url=metadata.url", "body=text", "crawled_at=metadata.date"),
              // Columns of the news exports of bigkinds.or.kr.
              "bigkinds",
              ofPaths(
                  "url=URL",
                  "title=제목",
                  "body=본문",
                  "publisher=언론사",
                  "byline=기고자",
                  "published_at=일자")));

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
    changed.put(field, keys(path));
    return new FieldMapping(changed);
  }

  /** The path of a field as job files have it; empty when the field has none. */
  public Optional<String> pathOf(Field field) {
    return Optional.ofNullable(paths.get(field))
        .map(
            keys ->
                String.join(
                    ".",
                    keys.stream()
                        .map(key -> key.replace("\\", "\\\\").replace(".", "\\."))
                        .toList()));
  }

  /** The column of a table that holds a field: its path is one name, dots included. */
  public Optional<String> columnOf(Field field) {
    return Optional.ofNullable(paths.get(field)).map(keys -> String.join(".", keys));
  }

  private static List<String> keys(String path) {
    List<String> keys = new ArrayList<>();
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean escapes =
          c == '\\'
              && i + 1 < path.length()
              && (path.charAt(i + 1) == '.' || path.charAt(i + 1) == '\\');
      if (escapes) {
        i++;
        key.append(path.charAt(i));
      } else if (c == '.') {
        keys.add(key.toString());
        key.setLength(0);
      } else {
        key.append(c);
      }
    }
    keys.add(key.toString());
    return List.copyOf(keys);
  }

  private static FieldMapping ofPaths(String... fields) {
    FieldMapping mapping = new FieldMapping(new EnumMap<>(Field.class));
    for (String field : fields) {
      int equals = field.indexOf('=');
      mapping =
          mapping.with(
              Field.of(field.substring(0, equals)).orElseThrow(), field.substring(equals + 1));
    }
    return mapping;
  }
}
