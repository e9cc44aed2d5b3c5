package org.newsmill.write;

import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Rows of one table, in Avro's binary encoding, each with the directory of its partition, as {@link
 * WriteFiles} takes them. The key of an input element is its partition: a day, or the batch. No
 * shuffle.
 */
public final class EncodeRows<R extends SpecificRecord>
    extends PTransform<PCollection<KV<String, R>>, PCollection<KV<String, byte[]>>> {
  private final Table table;

  private EncodeRows(Table table) {
    this.table = table;
  }

  /** Encodes rows of {@code table}. */
  public static <R extends SpecificRecord> EncodeRows<R> of(Table table) {
    return new EncodeRows<>(table);
  }

  @Override
  public PCollection<KV<String, byte[]>> expand(PCollection<KV<String, R>> rows) {
    return rows.apply("Encode", ParDo.of(new EncodeFn<R>(table)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), ByteArrayCoder.of()));
  }

  private static final class EncodeFn<R extends SpecificRecord>
      extends DoFn<KV<String, R>, KV<String, byte[]>> {
    private final Table table;
    private transient RowBytes rows;

    EncodeFn(Table table) {
      this.table = table;
    }

    @Setup
    public void setup() {
      rows = RowBytes.of(table);
    }

    @ProcessElement
    public void process(@Element KV<String, R> row, OutputReceiver<KV<String, byte[]>> out) {
      out.output(KV.of(table.directory(row.getKey()), rows.encode(row.getValue())));
    }
  }
}
