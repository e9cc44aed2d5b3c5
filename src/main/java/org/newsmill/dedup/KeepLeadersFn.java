package org.newsmill.dedup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.newsmill.outcome.Encoded;
import org.newsmill.outcome.ShardBatches;
import org.newsmill.record.CopyRef;
import org.newsmill.record.KnownGroup;
import org.newsmill.record.LeaderPart;
import org.newsmill.record.TextIndex;
import org.newsmill.record.TextPlace;
import org.newsmill.text.ContentHash;

/**
 * The texts that lead groups: in {@link #WINDOWS} each by the shards of its windows, with the time
 * at which the group began, since a story is quoted from its first print on; in {@link #LEADERS}
 * its first article by the shard of the text. Memory: the leading texts of a shard with their
 * windows.
 */
final class KeepLeadersFn
    extends DoFn<KV<Integer, Iterable<Encoded<LeaderPart>>>, KV<Integer, List<QuotableText>>> {
  static final TupleTag<KV<Integer, List<QuotableText>>> WINDOWS = new TupleTag<>("windows") {};
  static final TupleTag<KV<Integer, LeaderPart>> LEADERS = new TupleTag<>("leaders") {};

  private final int shards;
  private transient ShardBatches<QuotableText> batches;

  KeepLeadersFn(int shards) {
    this.shards = shards;
  }

  @StartBundle
  public void startBundle() {
    batches = new ShardBatches<>();
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<Encoded<LeaderPart>>> shard, MultiOutputReceiver out) {
    Map<String, LeaderPart> leaders = new HashMap<>();
    Map<String, Long> began = new HashMap<>();
    for (LeaderPart part : Encoded.values(shard.getValue())) {
      String group = part.getPlace().getGroupId();
      began.merge(group, firstPrint(part), Math::min);
      if (part.getIndex() != null && !part.getIndex().getWindows().isEmpty()) {
        leaders.put(group, part);
      }
    }
    leaders.forEach((group, leader) -> keep(leader, began.get(group), out));
  }

  private void keep(LeaderPart leader, long began, MultiOutputReceiver out) {
    TextIndex index = leader.getIndex();
    TextPlace place = new TextPlace(index.getHash(), index.getHash(), 1.0, null, null, List.of());
    out.get(LEADERS)
        .output(
            KV.of(
                ContentHash.bucket(index.getHash(), shards),
                new LeaderPart(null, published(leader), place, null, began)));
    TextRef text = new TextRef(index.getHash(), index.getLetters());
    for (long window : index.getWindows()) {
      batches.add(
          (int) Long.remainderUnsigned(window, shards),
          new QuotableText(text, began, window),
          (to, list) -> out.get(WINDOWS).output(KV.of(to, list)));
    }
  }

  /** A group that an earlier batch published began there. */
  private static long firstPrint(LeaderPart part) {
    long here = part.getBegan();
    KnownGroup known = part.getPlace().getKnown();
    return known == null || known.getOriginMillis() == null
        ? here
        : Math.min(here, known.getOriginMillis());
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) {
    batches.flush(
        (to, list) ->
            context.output(
                WINDOWS,
                KV.of(to, list),
                BoundedWindow.TIMESTAMP_MIN_VALUE,
                GlobalWindow.INSTANCE));
  }

  /** What is quoted is the group, under the id that it is published with. */
  private static CopyRef published(LeaderPart leader) {
    KnownGroup group = leader.getPlace().getKnown();
    return group == null
        ? leader.getRef()
        : CopyRef.newBuilder(leader.getRef()).setBodyHash(group.getGroupId()).build();
  }
}
