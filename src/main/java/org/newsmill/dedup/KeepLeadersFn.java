package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.newsmill.record.CopyRef;
import org.newsmill.record.KnownGroup;
import org.newsmill.record.LeaderPart;
import org.newsmill.record.TextIndex;

/**
 * The texts that lead groups, with a part of their windows each, by the shard of these windows. The
 * reference tells when the group began, since a story is quoted from its first print on. Memory: a
 * reference for each text of a shard.
 */
final class KeepLeadersFn
    extends DoFn<KV<Integer, Iterable<LeaderPart>>, KV<Integer, List<LeaderPart>>> {
  private final int shards;
  private transient ShardBatches<LeaderPart> batches;

  KeepLeadersFn(int shards) {
    this.shards = shards;
  }

  @StartBundle
  public void startBundle() {
    batches = new ShardBatches<>();
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<LeaderPart>> shard,
      OutputReceiver<KV<Integer, List<LeaderPart>>> out) {
    Map<String, LeaderPart> leaders = new HashMap<>();
    Map<String, Long> began = new HashMap<>();
    for (LeaderPart part : shard.getValue()) {
      String group = part.getPlace().getGroupId();
      began.merge(group, part.getRef().getSortMillis(), Math::min);
      if (part.getIndex() != null) {
        leaders.put(group, part);
      }
    }
    leaders.forEach(
        (group, leader) -> {
          KnownGroup published = leader.getPlace().getKnown();
          // What is quoted is the group, under the id that it is published with.
          CopyRef ref =
              CopyRef.newBuilder(leader.getRef())
                  .setSortMillis(began.get(group))
                  .setBodyHash(published == null ? group : published.getGroupId())
                  .build();
          byShard(leader.getIndex())
              .forEach(
                  (s, index) ->
                      batches.add(
                          s,
                          new LeaderPart(index, ref, null),
                          (to, list) -> out.output(KV.of(to, list))));
        });
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) {
    batches.flush(
        (shard, list) ->
            context.output(
                KV.of(shard, list), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
  }

  private Map<Integer, TextIndex> byShard(TextIndex index) {
    Map<Integer, TextIndex> parts = new HashMap<>();
    for (long window : index.getWindows()) {
      parts
          .computeIfAbsent(
              (int) Long.remainderUnsigned(window, shards),
              s -> TextIndex.newBuilder(index).setWindows(new ArrayList<>()).build())
          .getWindows()
          .add(window);
    }
    return parts;
  }
}
