package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys of texts, in shards that are grouped one by one, so that never all keys are in a map. */
final class FloorIndex {
  static final int SHARDS = 256;

  private final long[][] keys = new long[SHARDS][64];
  private final int[][] texts = new int[SHARDS][64];
  private final int[] sizes = new int[SHARDS];

  /** Enters a text, by its number, under a key. */
  void add(long key, int text) {
    int shard = (int) Long.remainderUnsigned(key, SHARDS);
    int size = sizes[shard]++;
    if (size == keys[shard].length) {
      keys[shard] = Arrays.copyOf(keys[shard], 2 * size);
      texts[shard] = Arrays.copyOf(texts[shard], 2 * size);
    }
    keys[shard][size] = key;
    texts[shard][size] = text;
  }

  /** The texts of each key of a shard, in the order in which they were entered. */
  Map<Long, List<Integer>> byKey(int shard) {
    Map<Long, List<Integer>> byKey = new HashMap<>();
    for (int i = 0; i < sizes[shard]; i++) {
      byKey.computeIfAbsent(keys[shard][i], k -> new ArrayList<>(2)).add(texts[shard][i]);
    }
    return byKey;
  }
}
