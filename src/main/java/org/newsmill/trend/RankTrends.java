package org.newsmill.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Top;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.newsmill.job.TrendSettings;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.CoverageCell;
import org.newsmill.record.TrendCell;
import org.newsmill.record.TrendRow;
import org.newsmill.record.TrendVersion;
import org.newsmill.text.ContentHash;

/**
 * Rows of table {@code trend}, each keyed by its day: of every day, kind, scheme, language, version
 * and state the first items with their ranks.
 *
 * <p>Two shuffles: cells by shard of items, and rows by list. A worker holds the items of a shard
 * with the days on which they were counted, the coverage (one number per language, publisher and
 * day) and the versions; of a list it holds what is kept.
 *
 * @see ItemTrends
 */
public final class RankTrends
    extends PTransform<PCollection<TrendCell>, PCollection<KV<String, TrendRow>>> {
  private final TrendSettings settings;
  private final PCollection<CoverageCell> coverage;
  private final int shards;

  private RankTrends(TrendSettings settings, PCollection<CoverageCell> coverage, int shards) {
    this.settings = settings;
    this.coverage = coverage;
    this.shards = shards;
  }

  /**
   * Ranks the items of cells.
   *
   * @param coverage what was collected on the days that are read, each cell once
   * @param shards parts into which the items are divided, at least 1; rows do not depend on it
   */
  public static RankTrends of(
      TrendSettings settings, PCollection<CoverageCell> coverage, int shards) {
    return new RankTrends(settings, coverage, shards);
  }

  @Override
  public PCollection<KV<String, TrendRow>> expand(PCollection<TrendCell> cells) {
    PCollectionView<List<CoverageCell>> collected =
        coverage.apply("Coverage of all", View.asList());
    PCollectionView<List<TrendVersion>> versions =
        cells
            .apply("Versions of rows", ParDo.of(new FoldVersionsFn()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(TrendVersion.class)))
            .apply("Days of versions", Combine.perKey(RankTrends::join))
            .apply("Versions", Values.create())
            .setCoder(RecordCoders.of(TrendVersion.class))
            .apply("All versions", View.asList());
    return cells
        .apply("Key by shard", ParDo.of(new ShardFn(shards)))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoders.of(TrendCell.class)))
        .apply("Group by shard", GroupByKey.create())
        .apply(
            "Find trends",
            ParDo.of(new FindFn(settings, collected, versions)).withSideInputs(collected, versions))
        .setCoder(rows())
        .apply("Keep the first", Top.perKey(settings.top(), new TrendOrder()))
        .apply("Rank", ParDo.of(new RankFn()))
        .setCoder(rows());
  }

  private static KvCoder<String, TrendRow> rows() {
    return KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(TrendRow.class));
  }

  private static TrendVersion join(Iterable<TrendVersion> parts) {
    TrendVersion all = null;
    for (TrendVersion part : parts) {
      all = all == null ? part : Versions.both(all, part);
    }
    return all;
  }

  private static final class ShardFn extends DoFn<TrendCell, KV<Integer, TrendCell>> {
    private final int shards;

    ShardFn(int shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(@Element TrendCell cell, OutputReceiver<KV<Integer, TrendCell>> out) {
      String hash = ContentHash.of(cell.getKind(), cell.getItem());
      out.output(KV.of(ContentHash.bucket(hash, shards), cell));
    }
  }

  private static final class FindFn
      extends DoFn<KV<Integer, Iterable<TrendCell>>, KV<String, TrendRow>> {
    private final TrendSettings settings;
    private final PCollectionView<List<CoverageCell>> coverage;
    private final PCollectionView<List<TrendVersion>> versions;
    private transient ItemTrends trends;
    private transient Versions used;

    FindFn(
        TrendSettings settings,
        PCollectionView<List<CoverageCell>> coverage,
        PCollectionView<List<TrendVersion>> versions) {
      this.settings = settings;
      this.coverage = coverage;
      this.versions = versions;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      if (trends == null) {
        trends = new ItemTrends(settings, Coverage.of(context.sideInput(coverage), settings));
        used = Versions.of(context.sideInput(versions));
      }
      Map<ItemHistory.Key, ItemHistory> items = new TreeMap<>();
      for (TrendCell cell : context.element().getValue()) {
        items.computeIfAbsent(ItemHistory.Key.of(cell), k -> new ItemHistory()).add(cell);
      }
      items.forEach(
          (key, item) ->
              trends
                  .of(key, item, used.usedOn(key))
                  .forEach(found -> context.output(KV.of(list(found), found.row()))));
    }

    private static String list(ItemTrends.DayRow found) {
      TrendRow row = found.row();
      return String.join(
          "\u001F",
          LocalDate.ofEpochDay(found.day()).toString(),
          row.getKind(),
          String.valueOf(row.getScheme()),
          String.valueOf(row.getLanguage()),
          String.valueOf(row.getVersion()),
          row.getState());
    }
  }

  private static final class RankFn extends DoFn<KV<String, List<TrendRow>>, KV<String, TrendRow>> {
    @ProcessElement
    public void process(
        @Element KV<String, List<TrendRow>> list, OutputReceiver<KV<String, TrendRow>> out) {
      String day = list.getKey().substring(0, list.getKey().indexOf('\u001F'));
      long rank = 1;
      for (TrendRow row : list.getValue()) {
        TrendRow ranked = TrendRow.newBuilder(row).setRank(rank++).build();
        out.output(KV.of(day, ranked));
      }
    }
  }
}
