package org.newsmill.trend;

import java.util.Map;
import java.util.TreeMap;
import org.newsmill.record.TrendCell;
import org.newsmill.trend.Coverage.Measure;

/**
 * The counts of one item, by stratum and day; memory is by day with a count. Days are those since
 * 1970-01-01.
 */
final class ItemHistory {
  /** What tells one item from another. */
  record Key(
      String kind, String scheme, String item, String language, String version, boolean stratified)
      implements Comparable<Key> {
    static Key of(TrendCell cell) {
      return new Key(
          cell.getKind(),
          cell.getScheme(),
          cell.getItem(),
          cell.getLanguage(),
          cell.getVersion(),
          cell.getStratified());
    }

    @Override
    public int compareTo(Key other) {
      return text().compareTo(other.text());
    }

    /** The parts in one text, for order and for keys of lists. */
    String text() {
      return String.join(
          "\u001F", kind, orEmpty(scheme), orEmpty(item), orEmpty(language), orEmpty(version));
    }

    private static String orEmpty(String part) {
      return part == null ? "" : part;
    }
  }

  /** What was counted on a day. */
  private record Counts(long origins, long articles) {
    Counts plus(Counts other) {
      return new Counts(origins + other.origins, articles + other.articles);
    }

    long of(Measure measure) {
      return measure == Measure.ORIGINS ? origins : articles;
    }
  }

  private final Map<String, Map<Integer, Counts>> byStratum = new TreeMap<>();

  /** Adds the counts of a row. */
  void add(TrendCell cell) {
    byStratum
        .computeIfAbsent(Coverage.key(cell.getStratum()), s -> new TreeMap<>())
        .merge(cell.getDay(), new Counts(cell.getOrigins(), cell.getArticles()), Counts::plus);
  }

  /** The strata in which the item was seen. */
  Iterable<String> strata() {
    return byStratum.keySet();
  }

  /** Counts of a stratum on the days from {@code firstDay}. */
  long[] counts(String stratum, Measure measure, int firstDay, int days) {
    long[] counts = new long[days];
    byStratum
        .get(stratum)
        .forEach(
            (day, both) -> {
              if (day >= firstDay && day < firstDay + days) {
                counts[day - firstDay] = both.of(measure);
              }
            });
    return counts;
  }
}
