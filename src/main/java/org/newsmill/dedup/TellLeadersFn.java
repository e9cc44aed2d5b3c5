package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.CopyRef;
import org.newsmill.record.LeaderPart;
import org.newsmill.record.TextPair;

/**
 * Pairs with the article of one of their texts, the anchor's or the member's: only pairs that are
 * found to quote carry references. Memory: the texts and pairs of a shard.
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
    List<TextPair> pairs = new ArrayList<>();
    for (LeaderPart part : Encoded.values(shard.getValue())) {
      if (part.getPair() == null) {
        leaders.put(part.getPlace().getHash(), part.getRef());
      } else {
        pairs.add(part.getPair());
      }
    }
    for (TextPair pair : pairs) {
      TextPair.Builder told = TextPair.newBuilder(pair);
      out.output(
          ofAnchors
              ? told.setAnchorRef(leaders.get(pair.getAnchor())).build()
              : told.setMemberRef(leaders.get(pair.getMember())).build());
    }
  }
}
