package org.newsmill.evaluate;

import java.util.HashMap;
import java.util.Map;

/** Compares a found partition of rows with a known one, by pairs of rows. */
final class ClusterScores {
  private final Map<String, Long> gold = new HashMap<>();
  private final Map<String, Long> found = new HashMap<>();
  private final Map<Cell, Long> both = new HashMap<>();
  private long rows;

  private record Cell(String gold, String found) {}

  void add(String goldCluster, String foundCluster) {
    gold.merge(goldCluster, 1L, Long::sum);
    found.merge(foundCluster, 1L, Long::sum);
    both.merge(new Cell(goldCluster, foundCluster), 1L, Long::sum);
    rows++;
  }

  long rows() {
    return rows;
  }

  int goldClusters() {
    return gold.size();
  }

  int foundClusters() {
    return found.size();
  }

  /**
   * Rand index, adjusted for chance (Hubert and Arabie 1985, doi:10.1007/BF01908075): 1 for equal
   * partitions, about 0 for unrelated ones.
   */
  double adjustedRandIndex() {
    double expected = pairs(gold) / (rows * (rows - 1) / 2.0) * pairs(found);
    double most = (pairs(gold) + pairs(found)) / 2;
    return rows < 2 || most == expected ? 1 : (pairs(both) - expected) / (most - expected);
  }

  /** Share of the found pairs that are known, 1 when none is found. */
  double pairPrecision() {
    return pairs(found) == 0 ? 1 : pairs(both) / pairs(found);
  }

  /** Share of the known pairs that are found, 1 when none is known. */
  double pairRecall() {
    return pairs(gold) == 0 ? 1 : pairs(both) / pairs(gold);
  }

  private static double pairs(Map<?, Long> sizes) {
    double pairs = 0;
    for (long size : sizes.values()) {
      pairs += size * (size - 1) / 2.0;
    }
    return pairs;
  }
}
