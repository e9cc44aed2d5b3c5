package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.CopyRef;
import org.newsmill.record.LeaderPart;
import org.newsmill.record.TextPair;

/**
 * Pairs with the article of one of their texts, the anchor's or the member's: only pairs that are
 * found to quote carry references. Memory: the texts of a shard, and the pairs that came before
 * them.
 */
final class TellLeadersFn extends DoFn<KV<Integer, Iterable<Encoded<LeaderPart>>>, TextPair> {
  private final boolean ofAnchors;

  TellLeadersFn(boolean ofAnchors) {
    this.ofAnchors = ofAnchors;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<Encoded<LeaderPart>>> shard, OutputReceiver<TextPair> out) {
    Map<String, CopyRef> leaders = new HashMap<>();
    Map<String, List<TextPair>> waiting = new TreeMap<>();
    for (LeaderPart part : Encoded.values(shard.getValue())) {
      TextPair pair = part.getPair();
      if (pair == null) {
        String hash = part.getPlace().getHash();
        leaders.put(hash, part.getRef());
        List<TextPair> late = waiting.remove(hash);
        if (late != null) {
          late.forEach(p -> out.output(told(p, part.getRef())));
        }
      } else {
        String hash = ofAnchors ? pair.getAnchor() : pair.getMember();
        CopyRef leader = leaders.get(hash);
        if (leader == null) {
          waiting.computeIfAbsent(hash, h -> new ArrayList<>(1)).add(pair);
        } else {
          out.output(told(pair, leader));
        }
      }
    }
    if (!waiting.isEmpty()) {
      throw new IllegalStateException("texts " + waiting.keySet() + " lead no group");
    }
  }

  private TextPair told(TextPair pair, CopyRef leader) {
    TextPair.Builder told = TextPair.newBuilder(pair);
    return ofAnchors ? told.setAnchorRef(leader).build() : told.setMemberRef(leader).build();
  }
}
