package org.newsmill.pipeline;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.StoredRow;
import org.newsmill.write.EncodeRows;
import org.newsmill.write.RowBlock;
import org.newsmill.write.RowBytes;
import org.newsmill.write.Table;

/** Stored rows by their tables. */
final class StoredRows {
  private StoredRows() {}

  /** The rows of some tables. */
  static Filter<StoredRow> only(Table... tables) {
    Set<String> ids = new HashSet<>();
    for (Table table : tables) {
      ids.add(table.id());
    }
    return Filter.by((StoredRow row) -> ids.contains(row.getTable()));
  }

  /** The rows of one table. */
  static <R extends SpecificRecord> PCollection<R> of(
      Table table, Class<R> type, PCollection<StoredRow> rows) {
    return rows.apply("Rows of " + table.id(), only(table))
        .apply("Decode " + table.id(), ParDo.of(new DecodeFn<>(type)))
        .setCoder(RecordCoders.of(type));
  }

  /** The rows as they are, as {@link org.newsmill.write.WriteFiles} takes them. */
  static PCollection<KV<String, RowBlock>> unchanged(PCollection<StoredRow> rows) {
    return rows.apply("Take bytes", ParDo.of(new BytesFn())).setCoder(EncodeRows.CODER);
  }

  static byte[] bytes(StoredRow row) {
    byte[] bytes = new byte[row.getRow().remaining()];
    row.getRow().duplicate().get(bytes);
    return bytes;
  }

  private static final class DecodeFn<R extends SpecificRecord> extends DoFn<StoredRow, R> {
    private final Class<R> type;

    DecodeFn(Class<R> type) {
      this.type = type;
    }

    @Override
    public TypeDescriptor<R> getOutputTypeDescriptor() {
      return TypeDescriptor.of(type);
    }

    @ProcessElement
    public void process(@Element StoredRow row, OutputReceiver<R> out) throws IOException {
      out.output(RowBytes.decode(type, row.getRow()));
    }
  }

  private static final class BytesFn extends DoFn<StoredRow, KV<String, RowBlock>> {
    @ProcessElement
    public void process(@Element StoredRow row, OutputReceiver<KV<String, RowBlock>> out) {
      String directory = Table.named(row.getTable()).directory(row.getPartition());
      out.output(KV.of(directory, RowBlock.of(bytes(row))));
    }
  }
}
