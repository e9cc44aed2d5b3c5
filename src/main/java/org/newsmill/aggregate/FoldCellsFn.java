package org.newsmill.aggregate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.newsmill.outcome.ShardBatches;
import org.newsmill.record.DailyCell;

/** Sums the cells of a bundle before they travel; memory is bounded by flushing. */
final class FoldCellsFn<T> extends DoFn<T, KV<Integer, List<DailyCell>>> {
  private static final int MAX_CELLS = 50_000;

  private final int shards;
  private final SerializableFunction<T, List<DailyCell>> cellsOf;
  private transient Map<DailyCells.Key, DailyCell> folded;

  FoldCellsFn(int shards, SerializableFunction<T, List<DailyCell>> cellsOf) {
    this.shards = shards;
    this.cellsOf = cellsOf;
  }

  @StartBundle
  public void startBundle() {
    folded = new HashMap<>();
  }

  @ProcessElement
  public void process(@Element T element, OutputReceiver<KV<Integer, List<DailyCell>>> out) {
    for (DailyCell cell : cellsOf.apply(element)) {
      folded.merge(DailyCells.Key.of(cell), cell, DailyCells::add);
    }
    if (folded.size() > MAX_CELLS) {
      drain((shard, cells) -> out.output(KV.of(shard, cells)));
    }
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) {
    drain(
        (shard, cells) ->
            context.output(
                KV.of(shard, cells), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
  }

  private void drain(BiConsumer<Integer, List<DailyCell>> out) {
    ShardBatches<DailyCell> batches = new ShardBatches<>();
    folded.forEach((key, cell) -> batches.add(key.shard(shards), cell, out));
    batches.flush(out);
    folded.clear();
  }
}
