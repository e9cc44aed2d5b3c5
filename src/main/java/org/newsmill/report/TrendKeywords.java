package org.newsmill.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keywords that table trend calls rising, then those that it calls new, on its last day. Reads
 * trend once and holds the rows of one day.
 */
final class TrendKeywords {
  private final List<Row> rows = new ArrayList<>();
  private LocalDate day = LocalDate.MIN;

  private TrendKeywords() {}

  /** Reads the last day; empty where the output has no such table or nothing rose. */
  static Optional<TrendKeywords> read(Tables tables) throws IOException {
    TrendKeywords trend = new TrendKeywords();
    tables.forEach("trend", trend::add);
    trend.rows.sort(
        Comparator.comparing((Row row) -> row.name("state").equals("new"))
            .thenComparing(row -> row.count("rank"))
            .thenComparing(row -> row.name("item")));
    return trend.rows.isEmpty() ? Optional.empty() : Optional.of(trend);
  }

  private void add(Row row) {
    String state = row.name("state");
    boolean rose = state.equals("rising") || state.equals("new");
    if (!row.name("kind").equals("keyword") || !rose || row.day().isBefore(day)) {
      return;
    }
    if (row.day().isAfter(day)) {
      day = row.day();
      rows.clear();
    }
    rows.add(row);
  }

  /** The keywords, the surest first. */
  List<String> rising() {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.add(row.name("item")));
    return names.stream().limit(Keywords.MAX_RISING).toList();
  }

  /** The keywords as the page reads them. */
  Map<String, Object> data(Tables tables, Scope scope) throws IOException {
    List<String> rising = rising();
    Map<String, long[]> curves = KeywordCurves.of(tables, scope, rising);
    List<Map<String, Object>> items = new ArrayList<>();
    for (String keyword : rising) {
      Row row = rows.stream().filter(r -> r.name("item").equals(keyword)).findFirst().orElseThrow();
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("name", SafeText.shown(keyword, 60));
      item.put("now", row.count("origins"));
      item.put("before", row.count("history_origins"));
      item.put("expected", row.real("expected_origins"));
      item.put("sureness", row.real("score"));
      item.put("curve", curves.get(keyword));
      items.add(item);
    }
    return Map.of("source", "trend", "days", 1, "from", day.toString(), "items", items);
  }
}
