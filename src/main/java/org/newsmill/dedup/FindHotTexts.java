package org.newsmill.dedup;

import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.newsmill.outcome.Encoded;
import org.newsmill.outcome.GroupEncoded;
import org.newsmill.outcome.Projection;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.Article;
import org.newsmill.record.TextCount;
import org.newsmill.text.ContentHash;

/**
 * The hashes of texts that more than {@value #MANY} articles have: few, so that their places can be
 * told to all workers, and none of their articles has to wait for one in memory.
 */
final class FindHotTexts extends PTransform<PCollection<Article>, PCollection<String>> {
  /** Up to so many articles of a text are held while its place is looked for. */
  static final int MANY = 2_000;

  /** What is counted of an article. */
  static final Projection<Article> OF_ARTICLES = Projection.of(Article.class, "body_hash");

  private final int shards;

  private FindHotTexts(int shards) {
    this.shards = shards;
  }

  /** Counts over so many shards, at least 1. */
  static FindHotTexts of(int shards) {
    return new FindHotTexts(shards);
  }

  @Override
  public PCollection<String> expand(PCollection<Article> articles) {
    return articles
        .apply("Count in bundles", ParDo.of(new FoldFn(shards)))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoders.of(TextCount.class)))
        .apply("Group counts", GroupEncoded.create())
        .apply("Keep the hot", ParDo.of(new SumFn()));
  }

  private static final class FoldFn extends DoFn<Article, KV<Integer, TextCount>> {
    private static final int MAX_HELD = 50_000;

    private final int shards;
    private transient Map<String, Long> counts;

    FoldFn(int shards) {
      this.shards = shards;
    }

    @StartBundle
    public void startBundle() {
      counts = new HashMap<>();
    }

    @ProcessElement
    public void process(@Element Article article, OutputReceiver<KV<Integer, TextCount>> out) {
      counts.merge(article.getBodyHash(), 1L, Long::sum);
      if (counts.size() >= MAX_HELD) {
        counts.forEach((hash, count) -> out.output(entry(hash, count)));
        counts.clear();
      }
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) {
      counts.forEach(
          (hash, count) ->
              context.output(
                  entry(hash, count), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
    }

    private KV<Integer, TextCount> entry(String hash, long count) {
      return KV.of(ContentHash.bucket(hash, shards), new TextCount(hash, count));
    }
  }

  private static final class SumFn extends DoFn<KV<Integer, Iterable<Encoded<TextCount>>>, String> {
    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Encoded<TextCount>>> shard, OutputReceiver<String> out) {
      Map<String, Long> sums = new HashMap<>();
      for (TextCount count : Encoded.values(shard.getValue())) {
        sums.merge(count.getHash(), count.getArticles(), Long::sum);
      }
      sums.forEach(
          (hash, articles) -> {
            if (articles > MANY) {
              out.output(hash);
            }
          });
    }
  }
}
