package org.newsmill.pipeline;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.newsmill.aggregate.DailyTables;
import org.newsmill.write.EncodeRows;
import org.newsmill.write.Table;

/** The rows of the daily tables, encoded for their files. */
final class DayRows {
  private DayRows() {}

  /** Encodes what {@link org.newsmill.aggregate.AggregateDays} gives. */
  static List<PCollection<KV<String, byte[]>>> of(PCollectionTuple days) {
    return List.of(
        encode("Encode totals", Table.DAILY_TOTAL, days.get(DailyTables.TOTAL)),
        encode("Encode publishers", Table.DAILY_PUBLISHER, days.get(DailyTables.PUBLISHER)),
        encode("Encode days' topics", Table.DAILY_TOPIC, days.get(DailyTables.TOPIC)),
        encode("Encode days' entities", Table.DAILY_ENTITY, days.get(DailyTables.ENTITY)),
        encode("Encode days' keywords", Table.DAILY_KEYWORD, days.get(DailyTables.KEYWORD)),
        encode("Encode days' pairs", Table.DAILY_PAIR, days.get(DailyTables.PAIR)));
  }

  private static <R extends SpecificRecord> PCollection<KV<String, byte[]>> encode(
      String label, Table table, PCollection<KV<String, R>> rows) {
    return rows.apply(label, EncodeRows.of(table));
  }
}
