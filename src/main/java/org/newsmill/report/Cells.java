package org.newsmill.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Sums of the additive measures by item, step of time, language and publisher, from which the page
 * makes every curve and table, whatever is filtered. More than {@value #MAX_CELLS} cells give up
 * their publishers, then their languages, and say so.
 */
final class Cells {
  static final int MAX_CELLS = 12_000;
  private static final int ANY = -1;
  private static final int COUNTS = 3;

  private final Scope scope;
  private Map<Key, long[]> sums = new TreeMap<>();
  private boolean byPublisher = true;
  private boolean byLanguage = true;

  /** Cells with the places of a scope. */
  Cells(Scope scope) {
    this.scope = scope;
  }

  private record Key(int item, int period, int language, int publisher) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparingInt(Key::item)
            .thenComparingInt(Key::period)
            .thenComparingInt(Key::language)
            .thenComparingInt(Key::publisher);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** Adds a row of a daily table that has articles. */
  void add(int item, Row row) {
    if (row.count("articles") == 0) {
      return;
    }
    Key key =
        new Key(
            item,
            scope.periods().indexOf(row.day()),
            byLanguage ? scope.languages().placeOf(row.name("language")) : ANY,
            byPublisher ? scope.publishers().placeOf(row.name("publisher")) : ANY);
    merge(sums, key, measures(row));
    if (byPublisher && sums.size() > MAX_CELLS) {
      byPublisher = false;
      fold(k -> new Key(k.item, k.period, k.language, ANY));
    }
    if (byLanguage && sums.size() > MAX_CELLS) {
      byLanguage = false;
      fold(k -> new Key(k.item, k.period, ANY, ANY));
    }
  }

  /** Tones that a table has none of are many zeros in a large page. */
  private static long[] withoutLastZeros(long[] row) {
    int end = row.length;
    while (end > 4 + COUNTS && row[end - 1] == 0) {
      end--;
    }
    return Arrays.copyOf(row, end);
  }

  private static long[] measures(Row row) {
    long[] measures = new long[COUNTS + 2 * ToneMeasure.values().length];
    measures[0] = row.count("articles");
    measures[1] = row.count("distinct_texts");
    measures[2] = row.count("origins");
    int at = COUNTS;
    for (ToneMeasure tone : ToneMeasure.values()) {
      measures[at++] = tone.count(row);
      measures[at++] = tone.micros(row);
    }
    return measures;
  }

  private void fold(UnaryOperator<Key> wider) {
    Map<Key, long[]> folded = new TreeMap<>();
    sums.forEach((key, measures) -> merge(folded, wider.apply(key), measures));
    sums = folded;
  }

  private static void merge(Map<Key, long[]> into, Key key, long[] measures) {
    long[] sum = into.putIfAbsent(key, measures);
    for (int i = 0; sum != null && i < sum.length; i++) {
      sum[i] += measures[i];
    }
  }

  /**
   * The cells as the page reads them: rows of item, step, language, publisher, articles, distinct
   * texts, origins, then for each measure of tone the articles that have it and its sum in
   * thousandths; zeros at the end are left out.
   */
  Map<String, Object> data() {
    List<long[]> rows = new ArrayList<>();
    sums.forEach(
        (key, measures) -> {
          long[] row = new long[4 + measures.length];
          row[0] = key.item;
          row[1] = key.period;
          row[2] = key.language;
          row[3] = key.publisher;
          System.arraycopy(measures, 0, row, 4, measures.length);
          for (int i = 4 + COUNTS + 1; i < row.length; i += 2) {
            row[i] = ToneMeasure.millis(row[i]);
          }
          rows.add(withoutLastZeros(row));
        });
    return Map.of("byPublisher", byPublisher, "byLanguage", byLanguage, "rows", rows);
  }
}
