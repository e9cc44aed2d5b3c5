package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.KnownGroup;
import org.newsmill.record.KnownPart;
import org.newsmill.record.TextPlace;
import org.newsmill.text.ContentHash;

/**
 * Places of texts with the groups of history that each resembles, by the shard of the group; a text
 * without near-copies that resembles a group of history gets a place of its own.
 */
final class PlaceMatchesFn
    extends DoFn<KV<Integer, Iterable<Encoded<KnownPart>>>, KV<Integer, KnownPart>> {
  private final int shards;

  PlaceMatchesFn(int shards) {
    this.shards = shards;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<Encoded<KnownPart>>> shard,
      OutputReceiver<KV<Integer, KnownPart>> out) {
    Map<String, TextPlace> places = new HashMap<>();
    Map<String, List<KnownGroup>> groups = new HashMap<>();
    for (KnownPart part : Encoded.values(shard.getValue())) {
      if (part.getPlace() == null) {
        groups.computeIfAbsent(part.getHash(), h -> new ArrayList<>()).addAll(part.getGroups());
        places.putIfAbsent(
            part.getHash(),
            TextPlace.newBuilder()
                .setHash(part.getHash())
                .setGroupId(part.getHash())
                .setSimilarity(1)
                .build());
      } else {
        places.put(part.getPlace().getHash(), part.getPlace());
      }
    }
    places.forEach(
        (hash, place) ->
            out.output(
                KV.of(
                    ContentHash.bucket(place.getGroupId(), shards),
                    JoinHistory.part()
                        .setPlace(place)
                        .setGroups(
                            List.copyOf(
                                KnownGroups.byId(groups.getOrDefault(hash, List.of())).values()))
                        .build())));
  }
}
