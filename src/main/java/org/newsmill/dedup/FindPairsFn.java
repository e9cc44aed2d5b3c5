package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.TextIndex;
import org.newsmill.record.TextPair;

/**
 * The pairs worth a comparison within one shard of the index.
 *
 * <p>Memory: the shard's entries, each text once. A bucket keeps at most {@value #MAX_BUCKET} texts
 * of a band, the first in the order of pivots, and a window that more than {@value #MAX_WINDOW}
 * texts share is a phrase of the language; both are counted in {@link GroupCopies#CAPS}.
 */
final class FindPairsFn
    extends DoFn<KV<Integer, Iterable<Encoded<List<TextIndex>>>>, KV<Integer, TextPair>> {
  static final TupleTag<KV<Integer, TextPair>> PAIRS = new TupleTag<>("pairs") {};
  static final int MAX_BUCKET = 50_000;
  static final int MAX_WINDOW = 1_000;

  private final double minJaccard;
  private final int shards;
  private final int maxBucket;
  private final int maxWindow;

  FindPairsFn(double minJaccard, int shards) {
    this(minJaccard, shards, MAX_BUCKET, MAX_WINDOW);
  }

  /** With other caps. */
  FindPairsFn(double minJaccard, int shards, int maxBucket, int maxWindow) {
    this.minJaccard = minJaccard;
    this.shards = shards;
    this.maxBucket = maxBucket;
    this.maxWindow = maxWindow;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<Encoded<List<TextIndex>>>> shard, MultiOutputReceiver out) {
    Map<TextRef, Sketched> texts = new HashMap<>();
    Map<Long, List<Sketched>> bands = new HashMap<>();
    Map<Long, List<Sketched>> windows = new HashMap<>();
    for (List<TextIndex> entries : Encoded.values(shard.getValue())) {
      for (TextIndex entry : entries) {
        enter(entry, texts, bands, windows);
      }
    }
    Map<CandidatePair, TextPair> pairs = new HashMap<>();
    Caps caps = new Caps();
    bands.values().forEach(bucket -> ofBand(bucket, pairs, caps));
    windows.values().forEach(bucket -> ofWindow(bucket, pairs, caps));
    pairs.forEach((refs, pair) -> out.get(PAIRS).output(KV.of(refs.shard(shards), pair)));
    caps.emit(out.get(GroupCopies.CAPS)::output);
  }

  private void enter(
      TextIndex entry,
      Map<TextRef, Sketched> texts,
      Map<Long, List<Sketched>> bands,
      Map<Long, List<Sketched>> windows) {
    TextRef ref = new TextRef(entry.getHash(), entry.getLetters());
    Sketched text = new Sketched(ref, Sketch.of(entry.getWide(), entry.getNarrow()));
    if (texts.putIfAbsent(ref, text) == null) {
      entry.getBands().forEach(k -> bands.computeIfAbsent(k, x -> new ArrayList<>(2)).add(text));
      for (long key : entry.getWindows()) {
        List<Sketched> same = windows.computeIfAbsent(key, k -> new ArrayList<>(2));
        if (same.size() <= maxWindow) {
          same.add(text);
        }
      }
    }
  }

  private void ofBand(List<Sketched> bucket, Map<CandidatePair, TextPair> pairs, Caps caps) {
    bucket.sort(Comparator.comparing(Sketched::ref));
    caps.add("texts_in_overfull_bands", Math.max(0, bucket.size() - maxBucket));
    Bucket.ofBand(
        bucket.subList(0, Math.min(bucket.size(), maxBucket)),
        minJaccard - BandPlan.DOUBT,
        (pair, estimate) -> pairs.computeIfAbsent(pair, TextPairs::of).setEstimate(estimate));
  }

  private void ofWindow(List<Sketched> bucket, Map<CandidatePair, TextPair> pairs, Caps caps) {
    if (bucket.size() > maxWindow) {
      caps.add("windows_too_common", 1);
      return;
    }
    for (CandidatePair pair : Bucket.ofWindow(bucket)) {
      TextPair sum = pairs.computeIfAbsent(pair, TextPairs::of);
      sum.setWindows(sum.getWindows() + 1);
    }
  }
}
