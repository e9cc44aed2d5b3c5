package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.newsmill.record.TextIndex;
import org.newsmill.record.TextPair;

/**
 * The pairs worth a comparison within one shard of the index.
 *
 * <p>Memory: the shard's entries, each text once. A bucket keeps at most {@value #MAX_BUCKET} texts
 * of a band, the first in the order of pivots, and a window that more than {@value #MAX_WINDOW}
 * texts share is a phrase of the language; both are counted.
 */
final class FindPairsFn extends DoFn<KV<Integer, Iterable<TextIndex>>, KV<Integer, TextPair>> {
  static final int MAX_BUCKET = 50_000;
  static final int MAX_WINDOW = 1_000;

  private final double minJaccard;
  private final int shards;
  private final Counter overfull = Metrics.counter(GroupCopies.STAGE, "texts_in_overfull_bands");
  private final Counter phrases = Metrics.counter(GroupCopies.STAGE, "windows_too_common");

  FindPairsFn(double minJaccard, int shards) {
    this.minJaccard = minJaccard;
    this.shards = shards;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<TextIndex>> shard, OutputReceiver<KV<Integer, TextPair>> out) {
    Map<TextRef, Sketched> texts = new HashMap<>();
    Map<Long, List<Sketched>> bands = new HashMap<>();
    Map<Long, List<Sketched>> windows = new HashMap<>();
    for (TextIndex entry : shard.getValue()) {
      TextRef ref = new TextRef(entry.getHash(), entry.getLetters());
      Sketched text = new Sketched(ref, Sketch.of(entry.getWide(), entry.getNarrow()));
      if (texts.putIfAbsent(ref, text) == null) {
        entry.getBands().forEach(k -> bands.computeIfAbsent(k, x -> new ArrayList<>(2)).add(text));
        entry
            .getWindows()
            .forEach(k -> windows.computeIfAbsent(k, x -> new ArrayList<>(2)).add(text));
      }
    }
    Map<CandidatePair, TextPair> pairs = new HashMap<>();
    bands.values().forEach(bucket -> ofBand(bucket, pairs));
    windows.values().forEach(bucket -> ofWindow(bucket, pairs));
    pairs.values().forEach(pair -> out.output(KV.of(TextPairs.shard(pair, shards), pair)));
  }

  private void ofBand(List<Sketched> bucket, Map<CandidatePair, TextPair> pairs) {
    bucket.sort(Comparator.comparing(Sketched::ref));
    overfull.inc(Math.max(0, bucket.size() - MAX_BUCKET));
    Bucket.ofBand(
        bucket.subList(0, Math.min(bucket.size(), MAX_BUCKET)),
        minJaccard - BandPlan.DOUBT,
        (pair, estimate) -> pairs.computeIfAbsent(pair, TextPairs::of).setEstimate(estimate));
  }

  private void ofWindow(List<Sketched> bucket, Map<CandidatePair, TextPair> pairs) {
    if (bucket.size() > MAX_WINDOW) {
      phrases.inc();
      return;
    }
    for (CandidatePair pair : Bucket.ofWindow(bucket)) {
      TextPair sum = pairs.computeIfAbsent(pair, TextPairs::of);
      sum.setWindows(sum.getWindows() + 1);
    }
  }
}
