package org.newsmill.report;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which of some items stand in the same articles, and how often. */
final class Links {
  private static final int MIN_TOGETHER = 2;

  private Links() {}

  /** Two items, the smaller place first. */
  private record Pair(int one, int other) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
        Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other);

    @Override
    public int compareTo(Pair that) {
      return ORDER.compare(this, that);
    }
  }

  /**
   * Pairs that stand together in two articles or more, and more often than chance has it, the
   * surest first; each as first item, second item and the number of articles with both.
   *
   * @param articles the items of each article
   * @param items how many items there are
   */
  static List<List<Integer>> of(Collection<BitSet> articles, int items, int max) {
    int[] seen = new int[items];
    Map<Pair, Integer> together = new TreeMap<>();
    for (BitSet named : articles) {
      for (int one = named.nextSetBit(0); one >= 0; one = named.nextSetBit(one + 1)) {
        seen[one]++;
        for (int two = named.nextSetBit(one + 1); two >= 0; two = named.nextSetBit(two + 1)) {
          together.merge(new Pair(one, two), 1, Integer::sum);
        }
      }
    }
    Map<Pair, Double> sureness = new TreeMap<>();
    together.forEach(
        (pair, both) -> {
          double sure =
              Association.logLikelihood(both, seen[pair.one], seen[pair.other], articles.size());
          if (both >= MIN_TOGETHER && sure > 0) {
            sureness.put(pair, sure);
          }
        });
    return Ranking.top(sureness, max).stream()
        .map(pair -> List.of(pair.one, pair.other, together.get(pair)))
        .toList();
  }
}
