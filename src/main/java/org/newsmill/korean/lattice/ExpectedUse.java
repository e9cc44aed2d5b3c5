package org.newsmill.korean.lattice;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often the search is expected to meet each surface form, by the dictionary alone: the forms
 * that begin anywhere in its words, weighted by the words' costs. What is met often is stored
 * together; the order changes no token.
 */
final class ExpectedUse {
  /** Costs that differ by this much differ by a factor of e in probability (mecab's scale). */
  private static final double COST_SCALE = 700;

  private final double[] uses;

  /**
   * Walks through all surface forms.
   *
   * @param trie surface forms, each with its index as value
   * @param cheapest cost of the cheapest word of each form
   */
  ExpectedUse(List<String> surfaces, Trie trie, int[] cheapest) {
    uses = new double[surfaces.size()];
    for (int i = 0; i < uses.length; i++) {
      double weight = StrictMath.exp(-cheapest[i] / COST_SCALE);
      String surface = surfaces.get(i);
      for (int start = 0; start < surface.length(); start++) {
        count(trie, surface, start, weight);
      }
    }
  }

  private void count(Trie trie, String surface, int start, double weight) {
    int base = 0;
    for (int i = start; i < surface.length() && (i == start || base != 0); i++) {
      int code = trie.codes()[surface.charAt(i)];
      long node = trie.nodes()[base + code];
      if (Trie.label(node) != code) {
        return;
      }
      if (Trie.value(node) >= 0) {
        uses[Trie.value(node)] += weight;
      }
      base = Trie.base(node);
    }
  }

  double of(int surface) {
    return uses[surface];
  }

  /** The surface forms in descending order of their use. */
  int[] ranking() {
    return IntStream.range(0, uses.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -uses[i]).thenComparing(i -> i))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
