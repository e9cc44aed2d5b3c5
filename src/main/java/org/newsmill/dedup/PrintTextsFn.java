package org.newsmill.dedup;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.newsmill.record.Article;
import org.newsmill.record.LeaderPart;
import org.newsmill.record.TextIndex;
import org.newsmill.text.ContentHash;

/** The windows of each article's text, once a text in a bundle, and each article's reference. */
final class PrintTextsFn extends DoFn<Article, KV<Integer, LeaderPart>> {
  private static final int MAX_SEEN = 100_000;

  private final ZoneId zone;
  private final int shards;
  private transient Set<String> seen;

  PrintTextsFn(ZoneId zone, int shards) {
    this.zone = zone;
    this.shards = shards;
  }

  @StartBundle
  public void startBundle() {
    seen = new HashSet<>();
  }

  @ProcessElement
  public void process(@Element Article article, OutputReceiver<KV<Integer, LeaderPart>> out) {
    if (seen.size() >= MAX_SEEN) {
      seen.clear();
    }
    TextIndex index = seen.add(article.getBodyHash()) ? index(article) : null;
    out.output(
        KV.of(
            ContentHash.bucket(article.getBodyHash(), shards),
            new LeaderPart(index, CopyOrder.reference(article, zone), null, null)));
  }

  private static TextIndex index(Article article) {
    char[] folded = FoldedText.of(article.getBody());
    List<Long> windows = new ArrayList<>();
    for (long window : WindowPrints.of(folded)) {
      windows.add(window);
    }
    return TextIndex.newBuilder()
        .setHash(article.getBodyHash())
        .setLetters(folded.length)
        .setBands(List.of())
        .setWindows(windows)
        .build();
  }
}
