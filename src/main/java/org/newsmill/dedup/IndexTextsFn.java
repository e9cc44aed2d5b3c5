package org.newsmill.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.newsmill.outcome.ShardBatches;
import org.newsmill.record.Article;
import org.newsmill.record.TextIndex;

/**
 * The entries of each article's text in the shards of the index. Within a bundle each text is
 * entered once, so that a story with many exact copies costs one signature. A key of the whole text
 * is entered too, under which texts of history that are the same meet it. Entries come out in lists
 * ({@link ShardBatches}).
 */
final class IndexTextsFn extends DoFn<Article, KV<Integer, List<TextIndex>>> {
  private static final int MAX_SEEN = 100_000;

  private final double minJaccard;
  private final int shards;
  private transient BandPlan plan;
  private transient Set<String> seen;
  private transient ShardBatches<TextIndex> batches;

  IndexTextsFn(double minJaccard, int shards) {
    this.minJaccard = minJaccard;
    this.shards = shards;
  }

  @Setup
  public void setup() {
    plan = BandPlan.of(minJaccard);
  }

  @StartBundle
  public void startBundle() {
    seen = new HashSet<>();
    batches = new ShardBatches<>();
  }

  @ProcessElement
  public void process(@Element Article article, OutputReceiver<KV<Integer, List<TextIndex>>> out) {
    if (seen.size() >= MAX_SEEN) {
      seen.clear();
    }
    if (seen.add(article.getBodyHash())) {
      entries(article)
          .forEach(
              (shard, entry) -> batches.add(shard, entry, (s, list) -> out.output(KV.of(s, list))));
    }
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) {
    batches.flush(
        (shard, list) ->
            context.output(
                KV.of(shard, list), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
  }

  private Map<Integer, TextIndex> entries(Article article) {
    char[] folded = FoldedText.of(article.getBody());
    Signature signature = SignatureScheme.sign(folded);
    Sketch sketch = Sketch.of(signature);
    TextIndex empty =
        TextIndex.newBuilder()
            .setHash(article.getBodyHash())
            .setLetters(folded.length)
            .setWide(bytes(sketch.wide()))
            .setNarrow(bytes(sketch.narrow()))
            .setBands(List.of())
            .setWindows(List.of())
            .build();
    Map<Integer, TextIndex> entries = new HashMap<>();
    for (long key : plan.keys(signature)) {
      entry(entries, key, empty).getBands().add(key);
    }
    long same = KnownTexts.key(article.getBodyHash());
    entry(entries, same, empty).getBands().add(same);
    for (long key : WindowPrints.of(folded)) {
      entry(entries, key, empty).getWindows().add(key);
    }
    return entries;
  }

  private TextIndex entry(Map<Integer, TextIndex> entries, long key, TextIndex empty) {
    return entries.computeIfAbsent(
        (int) Long.remainderUnsigned(key, shards),
        shard ->
            new TextIndex(
                empty.getHash(),
                empty.getLetters(),
                empty.getWide(),
                empty.getNarrow(),
                new ArrayList<>(1),
                new ArrayList<>(1)));
  }

  static ByteBuffer bytes(long[] words) {
    if (words == null) {
      return null;
    }
    ByteBuffer buffer = ByteBuffer.allocate(words.length * Long.BYTES);
    for (long word : words) {
      buffer.putLong(word);
    }
    return buffer.flip();
  }
}
