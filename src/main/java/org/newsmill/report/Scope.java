package org.newsmill.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the whole page is about, read from table daily_total: its days, languages and publishers,
 * and how much there is. Only the publishers and languages with the most articles have a place of
 * their own; the others share one.
 */
final class Scope {
  static final int MAX_PUBLISHERS = 50;
  static final int MAX_LANGUAGES = 10;

  private final Periods periods;
  private final Names languages;
  private final Names publishers;
  private final Map<LocalDate, Long> originsByDay;
  private final long articles;
  private final long undated;
  private final long rejects;

  /**
   * Names by their place in the page.
   *
   * @param shown the names that have a place, most articles first
   * @param places the place of each name; the empty name stands for those that are unknown
   * @param all how many names there are, without the unknown
   */
  record Names(List<String> shown, Map<String, Integer> places, int all) {
    /** The place of a name; the one behind all others where it has none of its own. */
    int placeOf(String name) {
      return places.getOrDefault(name, shown.size());
    }

    private static Names ofMost(Map<String, Long> articles, int max) {
      List<String> shown = Ranking.top(articles, max);
      Map<String, Integer> places = new HashMap<>();
      shown.forEach(name -> places.put(name, places.size()));
      return new Names(shown, places, articles.size() - (articles.containsKey("") ? 1 : 0));
    }
  }

  private Scope(Sums sums) {
    this.periods = Periods.between(sums.first, sums.last);
    this.languages = Names.ofMost(sums.byLanguage, MAX_LANGUAGES);
    this.publishers = Names.ofMost(sums.byPublisher, MAX_PUBLISHERS);
    this.originsByDay = sums.originsByDay;
    this.articles = sums.articles;
    this.undated = sums.undated;
    this.rejects = sums.rejects;
  }

  /**
   * Reads the scope.
   *
   * @param ifUndated the one day of the page where no article has a date
   */
  static Scope read(Tables tables, LocalDate ifUndated) throws IOException {
    Sums sums = new Sums();
    tables.forEach("daily_total", sums::add);
    if (sums.first == null) {
      sums.first = ifUndated;
      sums.last = ifUndated;
    }
    return new Scope(sums);
  }

  Periods periods() {
    return periods;
  }

  Names languages() {
    return languages;
  }

  Names publishers() {
    return publishers;
  }

  /** Articles with a published day. */
  long articles() {
    return articles;
  }

  /** Articles with or without one. */
  long all() {
    return articles + undated;
  }

  /** Articles without one. */
  long undated() {
    return undated;
  }

  /** Documents and stories that were rejected. */
  long rejects() {
    return rejects;
  }

  /** Groups of copies by the day of their origin. */
  long originsBetween(LocalDate first, LocalDate last) {
    long sum = 0;
    for (Map.Entry<LocalDate, Long> day : originsByDay.entrySet()) {
      boolean within = !day.getKey().isBefore(first) && !day.getKey().isAfter(last);
      sum += within ? day.getValue() : 0;
    }
    return sum;
  }

  /** What daily_total sums up to. */
  private static final class Sums {
    private final Map<String, Long> byLanguage = new HashMap<>();
    private final Map<String, Long> byPublisher = new HashMap<>();
    private final Map<LocalDate, Long> originsByDay = new HashMap<>();
    private LocalDate first;
    private LocalDate last;
    private long articles;
    private long undated;
    private long rejects;

    private void add(Row row) {
      undated += row.count("undated");
      rejects += row.count("rejects");
      long count = row.count("articles");
      if (count == 0) {
        return;
      }
      LocalDate day = row.day();
      first = first == null || day.isBefore(first) ? day : first;
      last = last == null || day.isAfter(last) ? day : last;
      articles += count;
      byLanguage.merge(row.name("language"), count, Long::sum);
      byPublisher.merge(row.name("publisher"), count, Long::sum);
      originsByDay.merge(day, row.count("origins"), Long::sum);
    }
  }
}
