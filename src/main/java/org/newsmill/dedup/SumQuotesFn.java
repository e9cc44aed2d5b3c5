package org.newsmill.dedup;

import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.newsmill.record.TextPair;

/** The pairs that share enough windows to be compared. Memory: the pairs of a shard, each once. */
final class SumQuotesFn extends DoFn<KV<Integer, Iterable<TextPair>>, TextPair> {
  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<TextPair>> shard, OutputReceiver<TextPair> out) {
    Map<CandidatePair, TextPair> pairs = new HashMap<>();
    for (TextPair pair : shard.getValue()) {
      pairs.merge(TextPairs.refs(pair), TextPair.newBuilder(pair).build(), TextPairs::merge);
    }
    for (TextPair pair : pairs.values()) {
      if (pair.getWindows() >= NearCopies.MIN_WINDOWS) {
        out.output(pair);
      }
    }
  }
}
