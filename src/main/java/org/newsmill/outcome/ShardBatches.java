package org.newsmill.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Gathers the entries of a bundle by shard. A text has index entries in nearly as many shards as it
 * has keys, an article cells in as many as it has keywords and entities; one by one, each would
 * cost a runner more than what it holds.
 *
 * <p>Memory: {@value #MAX_HELD} entries. Lists are short enough for the sort buffer of a Flink
 * worker with little memory.
 */
public final class ShardBatches<T> {
  static final int MAX_HELD = 50_000;
  static final int MAX_LIST = 1_000;

  private final Map<Integer, List<T>> lists = new HashMap<>();
  private int held;

  /** Takes an entry, and hands on what has become too much to hold. */
  public void add(int shard, T entry, BiConsumer<Integer, List<T>> out) {
    List<T> list = lists.computeIfAbsent(shard, s -> new ArrayList<>());
    list.add(entry);
    held++;
    if (list.size() == MAX_LIST) {
      out.accept(shard, lists.remove(shard));
      held -= MAX_LIST;
    }
    if (held == MAX_HELD) {
      flush(out);
    }
  }

  /** Hands on what is left. */
  public void flush(BiConsumer<Integer, List<T>> out) {
    lists.forEach(out);
    lists.clear();
    held = 0;
  }
}
