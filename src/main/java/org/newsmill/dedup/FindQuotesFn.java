package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.newsmill.outcome.Encoded;
import org.newsmill.outcome.ShardBatches;

/**
 * Pairs of texts that share a window: of a window that up to {@value #FEW} texts share all pairs,
 * else each text with the {@value #SOURCES} that began first, since they are what the others quote.
 *
 * <p>A window that more than {@value FindPairsFn#MAX_WINDOW} texts share is a phrase. Both cases
 * are counted in {@link GroupCopies#CAPS}. A pair is summed over the shards of a bundle before it
 * travels. Memory: the shard's windows, each with at most one text more than that, and the pairs of
 * a shard beside {@value #MAX_PAIRS} of others.
 */
final class FindQuotesFn
    extends DoFn<KV<Integer, Iterable<Encoded<List<QuotableText>>>>, KV<Integer, List<Quote>>> {
  static final TupleTag<KV<Integer, List<Quote>>> QUOTES = new TupleTag<>("quotes") {};
  static final int FEW = 16;
  static final int SOURCES = 4;
  private static final int MAX_PAIRS = 50_000;

  private final int shards;
  private final int maxWindow;
  private transient Map<CandidatePair, Integer> pairs;

  FindQuotesFn(int shards) {
    this(shards, FindPairsFn.MAX_WINDOW);
  }

  /** With another cap. */
  FindQuotesFn(int shards, int maxWindow) {
    this.shards = shards;
    this.maxWindow = maxWindow;
  }

  @StartBundle
  public void startBundle() {
    pairs = new HashMap<>();
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<Encoded<List<QuotableText>>>> shard, MultiOutputReceiver out) {
    Map<Long, List<QuotableText>> windows = new HashMap<>();
    for (List<QuotableText> texts : Encoded.values(shard.getValue())) {
      for (QuotableText text : texts) {
        List<QuotableText> same = windows.computeIfAbsent(text.window(), w -> new ArrayList<>(2));
        if (same.size() <= maxWindow) {
          same.add(text);
        }
      }
    }
    Caps caps = new Caps();
    windows.values().forEach(texts -> pair(texts, maxWindow, pairs, caps));
    if (pairs.size() > MAX_PAIRS) {
      drain((to, list) -> out.get(QUOTES).output(KV.of(to, list)));
    }
    caps.emit(out.get(GroupCopies.CAPS)::output);
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) {
    drain(
        (to, list) ->
            context.output(
                QUOTES, KV.of(to, list), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
  }

  private void drain(BiConsumer<Integer, List<Quote>> out) {
    ShardBatches<Quote> batches = new ShardBatches<>();
    pairs.forEach(
        (pair, shared) ->
            batches.add(pair.shard(shards), new Quote(pair.anchor(), pair.member(), shared), out));
    batches.flush(out);
    pairs.clear();
  }

  /** Adds the pairs of the texts that share a window, at most {@code maxWindow} of them. */
  static void pair(
      List<QuotableText> texts, int maxWindow, Map<CandidatePair, Integer> pairs, Caps caps) {
    if (texts.size() > maxWindow) {
      caps.add("quoted_windows_too_common", 1);
      return;
    }
    boolean few = texts.size() <= FEW;
    caps.add("quoted_windows_of_many_texts", few ? 0 : 1);
    texts.sort(QuotableText.QUOTED_FIRST);
    for (int quoting = 1; quoting < texts.size(); quoting++) {
      int sources = few ? quoting : Math.min(quoting, SOURCES);
      for (int quoted = 0; quoted < sources; quoted++) {
        pairs.merge(
            new CandidatePair(texts.get(quoted).text(), texts.get(quoting).text()),
            1,
            Integer::sum);
      }
    }
  }
}
