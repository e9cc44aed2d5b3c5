package org.newsmill.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.newsmill.outcome.GeneratedData;

/** Rows of one table in Avro's binary form, as files hold them. Not for several threads. */
public final class RowBytes {
  private final SpecificDatumWriter<IndexedRecord> writer;
  private BinaryEncoder encoder;

  private RowBytes(Table table) {
    this.writer = new SpecificDatumWriter<>(table.schema(), GeneratedData.of(table.schema()));
  }

  /** Rows of {@code table}. */
  public static RowBytes of(Table table) {
    return new RowBytes(table);
  }

  /** The bytes of a row; equal rows have equal bytes. */
  public byte[] encode(IndexedRecord row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
    try {
      writer.write(row, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** The row that has the bytes, which are left unread. */
  public static <R extends SpecificRecord> R decode(Class<R> type, ByteBuffer bytes)
      throws IOException {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(copy, null);
    Schema schema = SpecificData.get().getSchema(type);
    return new SpecificDatumReader<R>(schema, schema, GeneratedData.of(type)).read(null, decoder);
  }
}
