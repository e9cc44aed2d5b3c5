package org.newsmill.dedup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.TextPair;

/**
 * The pairs that share enough windows to be compared; the quoted text is the anchor. Memory: the
 * pairs of a shard, each once.
 */
final class SumQuotesFn extends DoFn<KV<Integer, Iterable<Encoded<List<Quote>>>>, TextPair> {
  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<Encoded<List<Quote>>>> shard, OutputReceiver<TextPair> out) {
    Map<CandidatePair, Integer> pairs = new HashMap<>();
    for (List<Quote> quotes : Encoded.values(shard.getValue())) {
      quotes.forEach(quote -> pairs.merge(quote.pair(), quote.windows(), Integer::sum));
    }
    pairs.forEach(
        (pair, windows) -> {
          if (windows >= NearCopies.MIN_WINDOWS) {
            out.output(TextPairs.of(pair));
          }
        });
  }
}
