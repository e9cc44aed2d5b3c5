package org.newsmill.pipeline;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Distinct;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.newsmill.outcome.Branches;
import org.newsmill.outcome.Projection;
import org.newsmill.record.Article;
import org.newsmill.text.ContentHash;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;

/**
 * The ids of those articles that another batch has published, by its table {@code signature}: under
 * the day of the article or, since undated articles lie under the day on which they were read,
 * under {@code as_of} or one of the {@value #UNDATED_DAYS} days before.
 *
 * <p>One shuffle of ids, by shard; a worker holds the ids of a shard.
 */
final class FindStored extends PTransform<Branches<Article>, PCollection<String>> {
  private static final int UNDATED_DAYS = 7;

  /** What stands before an id while it is told from which side it comes. */
  private static final String STORED = "s";

  private static final String READ = "r";

  private final String output;
  private final String batch;
  private final LocalDate asOf;
  private final int shards;

  private FindStored(String output, String batch, LocalDate asOf, int shards) {
    this.output = output;
    this.batch = batch;
    this.asOf = asOf;
    this.shards = shards;
  }

  /**
   * Looks into the tables in {@code output}, except for the files of {@code batch}.
   *
   * @param shards parts into which the ids are divided, at least 1
   */
  static FindStored of(String output, String batch, LocalDate asOf, int shards) {
    return new FindStored(output, batch, asOf, shards);
  }

  @Override
  public PCollection<String> expand(Branches<Article> articles) {
    List<String> recent = EarlierSignatures.daysBack(asOf, UNDATED_DAYS);
    PCollection<Article> idsAndDays =
        articles.to("ids and days", Projection.of(Article.class, "article_id", "dt"));
    PCollection<String> days =
        PCollectionList.of(
                idsAndDays
                    .apply("Days of bundles", ParDo.of(new DaysFn()))
                    .setCoder(StringUtf8Coder.of()))
            .and(
                articles
                    .getPipeline()
                    .apply("Recent days", Create.of(recent).withCoder(StringUtf8Coder.of())))
            .apply("All days", Flatten.pCollections())
            .apply("Days", Distinct.create());
    PCollection<String> stored =
        days.apply("Earlier signatures", EarlierSignatures.of(output, Set.of(batch)))
            .apply("Ids of files", ParDo.of(new IdsFn()))
            .setCoder(StringUtf8Coder.of());
    PCollection<String> read =
        idsAndDays.apply("Ids of articles", ParDo.of(new IdFn())).setCoder(StringUtf8Coder.of());
    return PCollectionList.of(keyed("Key stored", stored, true))
        .and(keyed("Key read", read, false))
        .apply("Stored and read", Flatten.pCollections())
        .apply("Group ids", GroupByKey.create())
        .apply("In both", ParDo.of(new BothFn()))
        .setCoder(StringUtf8Coder.of());
  }

  private PCollection<KV<Integer, String>> keyed(
      String label, PCollection<String> ids, boolean stored) {
    return ids.apply(label, ParDo.of(new KeyFn(shards, stored ? STORED : READ)))
        .setCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of()));
  }

  private static final class DaysFn extends DoFn<Article, String> {
    private transient Set<String> days;

    @StartBundle
    public void startBundle() {
      days = new HashSet<>();
    }

    @ProcessElement
    public void process(@Element Article article) {
      days.add(article.getDt());
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) {
      for (String day : days) {
        context.output(day, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
      }
    }
  }

  private static final class IdFn extends DoFn<Article, String> {
    @ProcessElement
    public void process(@Element Article article, OutputReceiver<String> out) {
      out.output(article.getArticleId());
    }
  }

  private static final class IdsFn extends DoFn<String, String> {
    @ProcessElement
    public void process(@Element String file, OutputReceiver<String> out) throws IOException {
      TableReader.ofFile(Table.SIGNATURE, file)
          .forEach(row -> out.output(row.get("article_id").toString()));
    }
  }

  private static final class KeyFn extends DoFn<String, KV<Integer, String>> {
    private final int shards;
    private final String mark;

    KeyFn(int shards, String mark) {
      this.shards = shards;
      this.mark = mark;
    }

    @ProcessElement
    public void process(@Element String id, OutputReceiver<KV<Integer, String>> out) {
      out.output(KV.of(ContentHash.bucket(id, shards), mark + id));
    }
  }

  private static final class BothFn extends DoFn<KV<Integer, Iterable<String>>, String> {
    @ProcessElement
    public void process(@Element KV<Integer, Iterable<String>> shard, OutputReceiver<String> out) {
      Set<String> stored = new HashSet<>();
      Set<String> read = new HashSet<>();
      for (String id : shard.getValue()) {
        (id.startsWith(STORED) ? stored : read).add(id.substring(1));
      }
      read.retainAll(stored);
      read.stream().sorted().forEach(out::output);
    }
  }
}
