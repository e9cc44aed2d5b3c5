package org.newsmill.dedup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.TextPair;

/**
 * Sums what the shards of the index saw of each pair, and sorts the pairs: copies by their
 * estimate, or in doubt. The others are dropped.
 *
 * <p>Memory: the pairs of a shard, each once.
 */
final class JudgePairsFn extends DoFn<KV<Integer, Iterable<Encoded<TextPair>>>, TextPair> {
  static final TupleTag<TextPair> COPIES = new TupleTag<>("copies") {};
  static final TupleTag<TextPair> DOUBTFUL = new TupleTag<>("doubtful") {};

  private final double minJaccard;

  JudgePairsFn(double minJaccard) {
    this.minJaccard = minJaccard;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<Encoded<TextPair>>> shard, MultiOutputReceiver out) {
    Map<CandidatePair, TextPair> pairs = new HashMap<>();
    for (TextPair pair : Encoded.values(shard.getValue())) {
      pairs.merge(TextPairs.refs(pair), pair, TextPairs::merge);
    }
    CopyTest test = new CopyTest(minJaccard);
    for (TextPair pair : pairs.values()) {
      Optional<Likeness> likeness = test.byEstimate(pair.getEstimate()).filter(Likeness::copies);
      if (likeness.isPresent()) {
        out.get(COPIES).output(TextPairs.of(pair, likeness.get()));
      } else if (pair.getEstimate() >= 0 || pair.getWindows() >= NearCopies.MIN_WINDOWS) {
        out.get(DOUBTFUL).output(pair);
      }
    }
  }
}
