package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardBatchesTest {
  private final ShardBatches<Integer> batches = new ShardBatches<>();
  private final List<Map.Entry<Integer, List<Integer>>> out = new ArrayList<>();

  private void take(int shard, List<Integer> entries) {
    out.add(Map.entry(shard, entries));
  }

  @Test
  void entriesComeOutByShard_inTheirOrder() {
    IntStream.range(0, 6).forEach(i -> batches.add(i % 2, i, this::take));
    assertEquals(List.of(), out);
    batches.flush(this::take);
    assertEquals(List.of(Map.entry(0, List.of(0, 2, 4)), Map.entry(1, List.of(1, 3, 5))), out);
  }

  @Test
  void flushingAgainGivesNothing() {
    batches.add(3, 1, this::take);
    batches.flush(this::take);
    batches.flush(this::take);
    assertEquals(List.of(Map.entry(3, List.of(1))), out);
  }

  @Test
  void fullListComesOutAtOnce() {
    IntStream.range(0, ShardBatches.MAX_LIST + 1).forEach(i -> batches.add(7, i, this::take));
    assertEquals(
        List.of(Map.entry(7, IntStream.range(0, ShardBatches.MAX_LIST).boxed().toList())), out);
    batches.flush(this::take);
    assertEquals(Map.entry(7, List.of(ShardBatches.MAX_LIST)), out.get(1));
  }

  @Test
  void noEntryIsLostOrRepeated_whenMoreComeThanAreHeld() {
    int entries = 3 * ShardBatches.MAX_HELD + 17;
    int shards = 700;
    IntStream.range(0, ShardBatches.MAX_HELD).forEach(i -> batches.add(i % shards, i, this::take));
    assertEquals(
        ShardBatches.MAX_HELD, out.stream().mapToInt(list -> list.getValue().size()).sum());
    IntStream.range(ShardBatches.MAX_HELD, entries)
        .forEach(i -> batches.add(i % shards, i, this::take));
    batches.flush(this::take);
    Map<Integer, List<Integer>> found = new TreeMap<>();
    out.forEach(
        list ->
            found.computeIfAbsent(list.getKey(), s -> new ArrayList<>()).addAll(list.getValue()));
    found.forEach(
        (shard, list) ->
            assertEquals(
                IntStream.range(0, entries).filter(i -> i % shards == shard).boxed().toList(),
                list));
    assertEquals(shards, found.size());
  }
}
