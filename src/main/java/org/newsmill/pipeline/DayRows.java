package org.newsmill.pipeline;

import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.newsmill.aggregate.AggregateDays;
import org.newsmill.aggregate.DailyTables;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.DailyCell;
import org.newsmill.record.RejectRow;
import org.newsmill.write.RowBytes;
import org.newsmill.write.Table;

/**
 * The rows of the daily tables, encoded for their files. They leave in one collection: of several,
 * Flink would read all rows for each.
 */
final class DayRows
    extends PTransform<PCollection<AnnotatedArticle>, PCollection<KV<String, byte[]>>> {
  private final PCollection<RejectRow> rejects;
  private final String asOf;

  private DayRows(PCollection<RejectRow> rejects, String asOf) {
    this.rejects = rejects;
    this.asOf = asOf;
  }

  /** As {@link AggregateDays#withRejects}. */
  static DayRows withRejects(PCollection<RejectRow> rejects, String asOf) {
    return new DayRows(rejects, asOf);
  }

  @Override
  public PCollection<KV<String, byte[]>> expand(PCollection<AnnotatedArticle> articles) {
    return articles
        .apply(
            "Cells",
            AggregateDays.withRejects(rejects, asOf, Shards.ofDays(articles.getPipeline())))
        .apply("Sum cells", ParDo.of(new SumFn()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), ByteArrayCoder.of()));
  }

  private static final class SumFn
      extends DoFn<KV<String, Iterable<Encoded<DailyCell>>>, KV<String, byte[]>> {
    private transient Map<Table, RowBytes> encoders;

    @Setup
    public void setup() {
      encoders = new EnumMap<>(Table.class);
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<Encoded<DailyCell>>> shard,
        OutputReceiver<KV<String, byte[]>> out) {
      DailyTables.sum(
          shard.getKey(),
          Encoded.values(shard.getValue()),
          (table, dt, row) -> out.output(encoded(Table.named(table), dt, row)));
    }

    private KV<String, byte[]> encoded(Table table, String dt, SpecificRecord row) {
      RowBytes bytes = encoders.computeIfAbsent(table, RowBytes::of);
      return KV.of(table.directory(dt), bytes.encode(row));
    }
  }
}
