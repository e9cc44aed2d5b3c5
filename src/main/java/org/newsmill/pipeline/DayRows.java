package org.newsmill.pipeline;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.newsmill.aggregate.AggregateDays;
import org.newsmill.aggregate.DailyTables;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.RejectRow;
import org.newsmill.write.EncodeRows;
import org.newsmill.write.RowBlock;
import org.newsmill.write.Table;

/**
 * The rows of the daily tables, encoded for their files. They leave in one collection: of several,
 * Flink would read all rows for each.
 */
final class DayRows
    extends PTransform<PCollection<AnnotatedArticle>, PCollection<KV<String, RowBlock>>> {
  private final PCollection<RejectRow> rejects;
  private final String asOf;
  private final int shards;

  private DayRows(PCollection<RejectRow> rejects, String asOf, int shards) {
    this.rejects = rejects;
    this.asOf = asOf;
    this.shards = shards;
  }

  /** As {@link AggregateDays#withRejects}. */
  static DayRows withRejects(PCollection<RejectRow> rejects, String asOf, int shards) {
    return new DayRows(rejects, asOf, shards);
  }

  @Override
  public PCollection<KV<String, RowBlock>> expand(PCollection<AnnotatedArticle> articles) {
    return articles
        .apply("Cells", AggregateDays.withRejects(rejects, asOf, shards))
        .apply(
            "Sum cells",
            EncodeRows.by(
                (shard, out) ->
                    DailyTables.sum(
                        Encoded.values(shard.getValue()),
                        (table, dt, row) -> out.add(Table.named(table), dt, row))));
  }
}
