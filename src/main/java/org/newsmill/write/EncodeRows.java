package org.newsmill.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.newsmill.text.ContentHash;

/**
 * Rows of one table, in Avro's binary encoding, each with the file to which it belongs. The key of
 * an input element is its partition: a day, or the batch. A row's shard depends on its content
 * alone. No shuffle.
 */
public final class EncodeRows<R extends SpecificRecord>
    extends PTransform<PCollection<KV<String, R>>, PCollection<KV<String, byte[]>>> {
  private final Table table;
  private final String batch;
  private final int filesPerPartition;

  private EncodeRows(Table table, String batch, int filesPerPartition) {
    this.table = table;
    this.batch = batch;
    this.filesPerPartition = filesPerPartition;
  }

  /** Encodes rows of {@code table} for the files of {@code batch}. */
  public static <R extends SpecificRecord> EncodeRows<R> of(
      Table table, String batch, int filesPerPartition) {
    return new EncodeRows<>(table, batch, filesPerPartition);
  }

  @Override
  public PCollection<KV<String, byte[]>> expand(PCollection<KV<String, R>> rows) {
    return rows.apply("Encode", ParDo.of(new EncodeFn<R>(table, batch, filesPerPartition)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), ByteArrayCoder.of()));
  }

  private static final class EncodeFn<R extends SpecificRecord>
      extends DoFn<KV<String, R>, KV<String, byte[]>> {
    private final Table table;
    private final String batch;
    private final int filesPerPartition;
    private transient SpecificDatumWriter<R> writer;
    private transient BinaryEncoder encoder;

    EncodeFn(Table table, String batch, int filesPerPartition) {
      this.table = table;
      this.batch = batch;
      this.filesPerPartition = filesPerPartition;
    }

    @Setup
    public void setup() {
      writer = new SpecificDatumWriter<>(table.schema());
    }

    @ProcessElement
    public void process(@Element KV<String, R> row, OutputReceiver<KV<String, byte[]>> out)
        throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
      writer.write(row.getValue(), encoder);
      encoder.flush();
      byte[] encoded = bytes.toByteArray();
      int shard =
          filesPerPartition == 1
              ? 0
              : ContentHash.bucket(ContentHash.of(encoded), filesPerPartition);
      out.output(KV.of(table.file(row.getKey(), batch, shard), encoded));
    }
  }
}
