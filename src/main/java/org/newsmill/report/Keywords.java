package org.newsmill.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keywords that rose: origins of the last days beside those of as many days before, as shares of
 * all origins of these days; the surer the difference (log-likelihood ratio), the higher the rank.
 * Reads daily_keyword twice; memory grows with the vocabulary.
 */
final class Keywords {
  static final int MAX_RISING = 15;
  static final int MAX_COMMON = 60;
  static final int MAX_WINDOW_DAYS = 7;
  private static final int MIN_NOW = 3;

  /** Passed by chance once in twenty words that did not rise. */
  private static final double MIN_SURENESS = 3.84;

  private static final int MIN_CHARS = 2;

  private final Scope scope;
  private final int windowDays;
  private final LocalDate begin;
  private final Map<String, Count> counts = new HashMap<>();
  private final long allNow;
  private final long allBefore;

  /** Origins of a keyword: in all, in the window, in the window before it. */
  private static final class Count {
    private long all;
    private long now;
    private long before;
  }

  private Keywords(Scope scope, int windowDays) {
    this.scope = scope;
    this.windowDays = windowDays;
    LocalDate last = scope.periods().last();
    this.begin = last.minusDays(windowDays - 1L);
    this.allNow = scope.originsBetween(begin, last);
    this.allBefore = scope.originsBetween(begin.minusDays(windowDays), begin.minusDays(1));
  }

  /** Counts the keywords; empty where there are fewer than two days to compare. */
  static Optional<Keywords> read(Tables tables, Scope scope) throws IOException {
    long days = scope.periods().last().toEpochDay() - scope.periods().first().toEpochDay() + 1;
    int window = (int) Math.min(MAX_WINDOW_DAYS, days / 2);
    if (window == 0) {
      return Optional.empty();
    }
    Keywords keywords = new Keywords(scope, window);
    tables.forEach("daily_keyword", keywords::add);
    return Optional.of(keywords);
  }

  private void add(Row row) {
    String keyword = row.name("keyword");
    if (keyword.codePointCount(0, keyword.length()) < MIN_CHARS) {
      return;
    }
    Count count = counts.computeIfAbsent(keyword, k -> new Count());
    long origins = row.count("origins");
    LocalDate day = row.day();
    count.all += origins;
    if (!day.isBefore(begin)) {
      count.now += origins;
    } else if (!day.isBefore(begin.minusDays(windowDays))) {
      count.before += origins;
    }
  }

  /** The keywords of most origins. */
  List<String> common() {
    Map<String, Long> all = new HashMap<>();
    counts.forEach((keyword, count) -> all.put(keyword, count.all));
    return Ranking.top(all, MAX_COMMON);
  }

  /** The keywords that rose, the surest first. */
  List<String> rising() {
    Map<String, Double> sureness = new HashMap<>();
    counts.forEach(
        (keyword, count) -> {
          double sure = sureness(count);
          if (count.now >= MIN_NOW && sure >= MIN_SURENESS) {
            sureness.put(keyword, sure);
          }
        });
    return Ranking.top(sureness, MAX_RISING);
  }

  private double sureness(Count count) {
    return Association.logLikelihood(
        count.now, count.now + count.before, allNow, allNow + allBefore);
  }

  /** The rising keywords as the page reads them, with their origins by step of time. */
  Map<String, Object> data(Tables tables) throws IOException {
    List<String> rising = rising();
    Map<String, long[]> curves = KeywordCurves.of(tables, scope, rising);
    List<Map<String, Object>> items = new ArrayList<>();
    for (String keyword : rising) {
      Count count = counts.get(keyword);
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("name", SafeText.shown(keyword, 60));
      item.put("now", count.now);
      item.put("before", count.before);
      item.put("expected", allBefore == 0 ? 0 : round(count.before * (double) allNow / allBefore));
      item.put("sureness", round(sureness(count)));
      item.put("curve", curves.get(keyword));
      items.add(item);
    }
    return Map.of(
        "source", "daily_keyword", "days", windowDays, "from", begin.toString(), "items", items);
  }

  private static double round(double number) {
    return Math.round(number * 10) / 10.0;
  }
}
