package org.newsmill.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Orders of names by numbers; equal numbers go by name, so that the order is total. */
final class Ranking {
  private Ranking() {}

  /** The keys of the largest numbers, largest first. */
  static <K extends Comparable<K>, N extends Comparable<N>> List<K> top(
      Map<K, N> numbers, int max) {
    Comparator<Map.Entry<K, N>> byNumber = Map.Entry.comparingByValue(Comparator.reverseOrder());
    return numbers.entrySet().stream()
        .sorted(byNumber.thenComparing(Map.Entry.comparingByKey()))
        .limit(max)
        .map(Map.Entry::getKey)
        .toList();
  }
}
