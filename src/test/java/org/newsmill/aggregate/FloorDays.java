package org.newsmill.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.DailyCell;

/** The daily tables without a pipeline: the cells of articles in memory, then their sums. */
public final class FloorDays {
  private final Map<DailyCells.Key, DailyCell> folded = new HashMap<>();

  /** Adds what an article counts for. */
  public void add(AnnotatedArticle article) {
    DailyCells.ofArticle(article).forEach(this::add);
  }

  /** Adds a reject. */
  public void addReject(String asOf) {
    DailyCells.ofReject(asOf).forEach(this::add);
  }

  private void add(DailyCell cell) {
    folded.merge(DailyCells.Key.of(cell), cell, DailyCells::add);
  }

  /** The cells of several threads by the shard in which they are summed. */
  public static Map<Integer, List<DailyCell>> byShard(List<FloorDays> folds) {
    Map<Integer, List<DailyCell>> shards = new TreeMap<>();
    for (FloorDays fold : folds) {
      fold.folded.forEach(
          (key, cell) -> shards.computeIfAbsent(key.shard(4), s -> new ArrayList<>()).add(cell));
    }
    return shards;
  }
}
