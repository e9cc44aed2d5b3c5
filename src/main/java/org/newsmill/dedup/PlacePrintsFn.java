package org.newsmill.dedup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.LeaderPart;
import org.newsmill.record.TextIndex;
import org.newsmill.record.TextPlace;
import org.newsmill.text.ContentHash;

/**
 * Each text's first article, with its windows where the text leads a group, by the shard of the
 * group. Memory: the texts of a shard.
 */
final class PlacePrintsFn
    extends DoFn<KV<Integer, Iterable<Encoded<LeaderPart>>>, KV<Integer, LeaderPart>> {
  private final int shards;

  PlacePrintsFn(int shards) {
    this.shards = shards;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<Encoded<LeaderPart>>> shard,
      OutputReceiver<KV<Integer, LeaderPart>> out) {
    Map<String, LeaderPart> texts = new HashMap<>();
    for (LeaderPart part : Encoded.values(shard.getValue())) {
      boolean isPlace = part.getPlace() != null;
      String hash = isPlace ? part.getPlace().getHash() : part.getRef().getBodyHash();
      LeaderPart text = texts.computeIfAbsent(hash, h -> new LeaderPart(null, null, null, null));
      if (isPlace) {
        text.setPlace(part.getPlace());
        continue;
      }
      text.setIndex(part.getIndex() == null ? text.getIndex() : part.getIndex());
      boolean earlier =
          text.getRef() == null || CopyOrder.ORIGIN.compare(part.getRef(), text.getRef()) < 0;
      text.setRef(earlier ? part.getRef() : text.getRef());
    }
    texts.forEach(
        (hash, text) -> {
          String group = text.getPlace() == null ? hash : text.getPlace().getGroupId();
          TextIndex ofLeader = group.equals(hash) ? text.getIndex() : null;
          TextPlace place =
              text.getPlace() == null
                  ? new TextPlace(hash, group, 1.0, null, null, List.of())
                  : text.getPlace();
          out.output(
              KV.of(
                  ContentHash.bucket(group, shards),
                  new LeaderPart(ofLeader, text.getRef(), place, null)));
        });
  }
}
