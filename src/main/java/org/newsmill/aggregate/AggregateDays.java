package org.newsmill.aggregate;

import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.newsmill.outcome.Encoded;
import org.newsmill.outcome.GroupEncoded;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.DailyCell;
import org.newsmill.record.RejectRow;

/**
 * What articles add to the daily tables, in the shards of which {@link DailyTables} makes rows.
 *
 * <p>To add a daily table: give it a schema in {@code schemas/} and an entry in {@code
 * org.newsmill.write.Table}; emit its cells in {@link DailyCells}; and turn a summed cell into a
 * row in {@link DailyTables}. Articles without a published date count as undated in {@code
 * daily_total} and nowhere else.
 *
 * <p>One shuffle. Cells are summed within each bundle before they travel, in lists by shard: memory
 * is the number of distinct cells of a shard, which for keywords and pairs are by publisher.
 */
public final class AggregateDays
    extends PTransform<
        PCollection<AnnotatedArticle>,
        PCollection<KV<Integer, Iterable<Encoded<List<DailyCell>>>>>> {
  private final PCollection<RejectRow> rejects;
  private final String asOf;
  private final int shards;

  private AggregateDays(PCollection<RejectRow> rejects, String asOf, int shards) {
    this.rejects = rejects;
    this.asOf = asOf;
    this.shards = shards;
  }

  /**
   * Counts the rejects beside the articles.
   *
   * @param rejects counted in {@code daily_total} under the day {@code asOf}, ISO 8601
   * @param shards parts into which the cells are divided, at least 1; rows do not depend on it,
   *     memory does
   */
  public static AggregateDays withRejects(PCollection<RejectRow> rejects, String asOf, int shards) {
    return new AggregateDays(rejects, asOf, shards);
  }

  @Override
  public PCollection<KV<Integer, Iterable<Encoded<List<DailyCell>>>>> expand(
      PCollection<AnnotatedArticle> articles) {
    KvCoder<Integer, List<DailyCell>> coder =
        KvCoder.of(VarIntCoder.of(), ListCoder.of(RecordCoders.of(DailyCell.class)));
    PCollection<KV<Integer, List<DailyCell>>> ofArticles =
        articles
            .apply("Cells of articles", ParDo.of(new FoldCellsFn<>(shards, DailyCells::ofArticle)))
            .setCoder(coder);
    String day = asOf;
    PCollection<KV<Integer, List<DailyCell>>> ofRejects =
        rejects
            .apply(
                "Cells of rejects",
                ParDo.of(new FoldCellsFn<RejectRow>(shards, row -> DailyCells.ofReject(day))))
            .setCoder(coder);
    return PCollectionList.of(ofArticles)
        .and(ofRejects)
        .apply("Group by shard", GroupEncoded.together());
  }
}
