package org.newsmill.report;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Origins of keywords by step of time; reads daily_keyword once. */
final class KeywordCurves {
  private KeywordCurves() {}

  /** One number for each step of the scope, by keyword. */
  static Map<String, long[]> of(Tables tables, Scope scope, Collection<String> keywords)
      throws IOException {
    Map<String, long[]> curves = new HashMap<>();
    keywords.forEach(keyword -> curves.put(keyword, new long[scope.periods().size()]));
    tables.forEach(
        "daily_keyword",
        row -> {
          long[] curve = curves.get(row.name("keyword"));
          if (curve != null) {
            curve[scope.periods().indexOf(row.day())] += row.count("origins");
          }
        });
    return curves;
  }
}
