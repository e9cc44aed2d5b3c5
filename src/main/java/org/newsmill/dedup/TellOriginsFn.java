package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.KnownGroup;
import org.newsmill.record.KnownPart;
import org.newsmill.record.KnownText;
import org.newsmill.text.ContentHash;

/** Articles of history that know the origin of their group, by the shard of their id. */
final class TellOriginsFn
    extends DoFn<KV<Integer, Iterable<Encoded<KnownPart>>>, KV<Integer, KnownPart>> {
  /** The published origin; two batches may each have one, of which the earlier stays. */
  private static final Comparator<KnownGroup> EARLIEST =
      Comparator.comparing(
              (KnownGroup group) ->
                  group.getOriginMillis() == null ? Long.MAX_VALUE : group.getOriginMillis())
          .thenComparing(KnownGroup::getOrigin);

  private final int shards;

  TellOriginsFn(int shards) {
    this.shards = shards;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<Encoded<KnownPart>>> shard,
      OutputReceiver<KV<Integer, KnownPart>> out) {
    Map<String, KnownGroup> groups = new HashMap<>();
    List<KnownText> texts = new ArrayList<>();
    for (KnownPart part : Encoded.values(shard.getValue())) {
      KnownText text = part.getKnown();
      texts.add(text);
      KnownGroup group = text.getGroup();
      if (group.getOrigin() != null) {
        groups.merge(group.getGroupId(), group, (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b);
      }
    }
    for (KnownText text : texts) {
      KnownGroup group = groups.getOrDefault(text.getGroup().getGroupId(), text.getGroup());
      KnownText told = KnownText.newBuilder(text).setGroup(group).build();
      out.output(
          KV.of(
              ContentHash.bucket(text.getArticleId(), shards),
              JoinHistory.part().setKnown(told).build()));
    }
  }
}
