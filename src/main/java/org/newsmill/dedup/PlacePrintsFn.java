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
    Map<String, TextPlace> places = new HashMap<>();
    for (LeaderPart part : Encoded.values(shard.getValue())) {
      if (part.getPlace() == null) {
        texts.merge(part.getRef().getBodyHash(), part, TextPrints::merge);
      } else {
        places.put(part.getPlace().getHash(), part.getPlace());
      }
    }
    texts.forEach(
        (hash, text) -> {
          TextPlace found = places.get(hash);
          TextPlace place =
              found == null ? new TextPlace(hash, hash, 1.0, null, null, List.of()) : found;
          TextIndex ofLeader = place.getGroupId().equals(hash) ? text.getIndex() : null;
          out.output(
              KV.of(
                  ContentHash.bucket(place.getGroupId(), shards),
                  new LeaderPart(ofLeader, text.getRef(), place, null, text.getBegan())));
        });
  }
}
