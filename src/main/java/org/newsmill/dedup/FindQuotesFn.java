package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.newsmill.outcome.Outcome;
import org.newsmill.record.LeaderPart;
import org.newsmill.record.TextPair;

/**
 * Pairs of texts that share a window: of a window that up to {@value #FEW} texts share all pairs,
 * else each text with the {@value #SOURCES} that began first, since they are what the others quote.
 *
 * <p>A window that more than {@value FindPairsFn#MAX_WINDOW} texts share is a phrase. Both cases
 * are counted in {@link Outcome#CAPS}. Memory: the shard's windows.
 */
final class FindQuotesFn
    extends DoFn<KV<Integer, Iterable<List<LeaderPart>>>, KV<Integer, TextPair>> {
  static final TupleTag<KV<Integer, TextPair>> QUOTES = new TupleTag<>("quotes") {};
  static final int FEW = 16;
  static final int SOURCES = 4;

  private static final Comparator<LeaderPart> QUOTED_FIRST =
      Comparator.comparing((LeaderPart text) -> text.getRef().getSortMillis())
          .thenComparing(text -> text.getIndex().getLetters())
          .thenComparing(text -> text.getIndex().getHash());

  private final int shards;
  private final int maxWindow;

  FindQuotesFn(int shards) {
    this(shards, FindPairsFn.MAX_WINDOW);
  }

  /** With another cap. */
  FindQuotesFn(int shards, int maxWindow) {
    this.shards = shards;
    this.maxWindow = maxWindow;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<List<LeaderPart>>> shard, MultiOutputReceiver out) {
    Map<Long, List<LeaderPart>> windows = new HashMap<>();
    for (List<LeaderPart> texts : shard.getValue()) {
      for (LeaderPart text : texts) {
        for (long window : text.getIndex().getWindows()) {
          windows.computeIfAbsent(window, w -> new ArrayList<>(2)).add(text);
        }
      }
    }
    Caps caps = new Caps();
    Map<CandidatePair, TextPair> pairs = new HashMap<>();
    windows.values().forEach(texts -> pair(texts, pairs, caps));
    pairs
        .values()
        .forEach(pair -> out.get(QUOTES).output(KV.of(TextPairs.shard(pair, shards), pair)));
    caps.emit(out.get(Outcome.CAPS)::output);
  }

  private void pair(List<LeaderPart> texts, Map<CandidatePair, TextPair> pairs, Caps caps) {
    if (texts.size() > maxWindow) {
      caps.add("quoted_windows_too_common", 1);
      return;
    }
    boolean few = texts.size() <= FEW;
    caps.add("quoted_windows_of_many_texts", few ? 0 : 1);
    texts.sort(QUOTED_FIRST);
    for (int quoting = 1; quoting < texts.size(); quoting++) {
      int sources = few ? quoting : Math.min(quoting, SOURCES);
      for (int quoted = 0; quoted < sources; quoted++) {
        TextPair pair =
            pairs.computeIfAbsent(
                refs(texts.get(quoted), texts.get(quoting)), refs -> TextPairs.of(refs));
        pair.setWindows(pair.getWindows() + 1);
        pair.setAnchorRef(texts.get(quoted).getRef());
        pair.setMemberRef(texts.get(quoting).getRef());
      }
    }
  }

  private static CandidatePair refs(LeaderPart quoted, LeaderPart quoting) {
    return new CandidatePair(ref(quoted), ref(quoting));
  }

  private static TextRef ref(LeaderPart text) {
    return new TextRef(text.getIndex().getHash(), text.getIndex().getLetters());
  }
}
