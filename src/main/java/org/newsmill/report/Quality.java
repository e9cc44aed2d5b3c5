package org.newsmill.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What did not get through and what was taken out: rejects and exclusions by reason, removed lines
 * by rule, articles whose dates contradict each other; each with its first {@value #MAX_EXAMPLES}
 * examples. Reads reject, exclusion, removed_line and article once.
 */
final class Quality {
  static final int MAX_EXAMPLES = 20;
  private static final int DETAIL_CHARS = 160;

  private final Map<List<String>, Kind> rejects = new HashMap<>();
  private final Map<List<String>, Kind> exclusions = new HashMap<>();
  private final Map<List<String>, Kind> removed = new HashMap<>();
  private final Kind conflicts = new Kind();

  /** How often something happened. */
  private static final class Kind {
    private long count;
    private long chars;
    private final List<Example> examples = new ArrayList<>();

    private void add(Row row, String text) {
      count++;
      chars += row.count("text_chars");
      if (examples.size() < MAX_EXAMPLES) {
        examples.add(
            new Example(
                row.text("article_id"),
                text,
                fileOf(row.name("source_uri")),
                row.count("position")));
      }
    }

    private static String fileOf(String uri) {
      return uri.substring(uri.lastIndexOf('/') + 1);
    }
  }

  private record Example(String articleId, String text, String file, long position) {}

  private Quality() {}

  /** Reads what was lost. */
  static Quality read(Tables tables) throws IOException {
    Quality quality = new Quality();
    tables.forEach("reject", row -> add(quality.rejects, row, "stage", "reason", "detail"));
    tables.forEach("exclusion", row -> add(quality.exclusions, row, "stage", "reason", "detail"));
    tables.forEach("removed_line", row -> add(quality.removed, row, "kind", "rule", "text"));
    tables.forEach(
        "article",
        row -> {
          List<String> conflicts = row.texts("date_conflicts");
          if (!conflicts.isEmpty()) {
            quality.conflicts.add(row, String.join("; ", conflicts));
          }
        });
    return quality;
  }

  private static void add(
      Map<List<String>, Kind> kinds, Row row, String group, String name, String text) {
    kinds
        .computeIfAbsent(List.of(row.name(group), row.name(name)), k -> new Kind())
        .add(row, row.text(text));
  }

  /** The articles that the page needs for the examples. */
  Set<String> articleIds() {
    Set<String> ids = new LinkedHashSet<>();
    List<Kind> kinds = new ArrayList<>(removed.values());
    kinds.add(conflicts);
    kinds.forEach(kind -> kind.examples.forEach(example -> ids.add(example.articleId)));
    ids.remove(null);
    return ids;
  }

  /** The losses as the page reads them. */
  Map<String, Object> data(ArticleList listed) {
    return Map.of(
        "rejects", data(rejects, listed),
        "exclusions", data(exclusions, listed),
        "removed", data(removed, listed),
        "conflicts", data(conflicts, List.of("", "date_conflicts"), listed));
  }

  private static List<Map<String, Object>> data(Map<List<String>, Kind> kinds, ArticleList listed) {
    Map<String, Long> counts = new HashMap<>();
    Map<String, List<String>> keys = new HashMap<>();
    kinds.forEach(
        (key, kind) -> {
          counts.put(String.join("\t", key), kind.count);
          keys.put(String.join("\t", key), key);
        });
    return Ranking.top(counts, Integer.MAX_VALUE).stream()
        .map(keys::get)
        .map(key -> data(kinds.get(key), key, listed))
        .toList();
  }

  private static Map<String, Object> data(Kind kind, List<String> key, ArticleList listed) {
    List<Map<String, Object>> examples = new ArrayList<>();
    for (Example example : kind.examples) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("text", SafeText.shown(example.text, DETAIL_CHARS));
      data.put("file", SafeText.shown(example.file, 80));
      data.put("position", example.position);
      data.put("article", example.articleId == null ? null : listed.placeOf(example.articleId));
      examples.add(data);
    }
    return Map.of(
        "group",
        SafeText.shown(key.get(0), 40),
        "name",
        SafeText.shown(key.get(1), 80),
        "count",
        kind.count,
        "chars",
        kind.chars,
        "examples",
        examples);
  }
}
