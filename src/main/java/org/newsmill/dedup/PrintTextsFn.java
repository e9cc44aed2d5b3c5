package org.newsmill.dedup;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.newsmill.record.Article;
import org.newsmill.record.LeaderPart;
import org.newsmill.text.ContentHash;

/**
 * The windows of each text and its first article, by the shard of the text. Exact copies are folded
 * within a bundle, so that a text with millions of them fills no shard. Memory: {@value #MAX_HELD}
 * texts.
 */
final class PrintTextsFn extends DoFn<Article, KV<Integer, LeaderPart>> {
  private static final int MAX_HELD = 10_000;

  private final ZoneId zone;
  private final int shards;
  private transient Map<String, LeaderPart> held;

  PrintTextsFn(ZoneId zone, int shards) {
    this.zone = zone;
    this.shards = shards;
  }

  @StartBundle
  public void startBundle() {
    held = new HashMap<>();
  }

  @ProcessElement
  public void process(@Element Article article, OutputReceiver<KV<Integer, LeaderPart>> out) {
    LeaderPart part = TextPrints.of(CopyOrder.reference(article, zone));
    LeaderPart text = held.merge(article.getBodyHash(), part, TextPrints::merge);
    if (text.getIndex() == null) {
      text.setIndex(TextPrints.index(article.getBodyHash(), article.getBody()));
    }
    if (held.size() == MAX_HELD) {
      held.values().forEach(each -> out.output(keyed(each)));
      held.clear();
    }
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) {
    held.values()
        .forEach(
            each ->
                context.output(
                    keyed(each), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
  }

  private KV<Integer, LeaderPart> keyed(LeaderPart text) {
    return KV.of(ContentHash.bucket(text.getRef().getBodyHash(), shards), text);
  }
}
