package org.newsmill.outcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * Records in Avro's binary form, and back. Not for several threads. What a record of more than
 * {@value #MAX_KEPT} bytes needed is not kept for the next.
 */
final class RecordBytes<T> {
  private static final int MAX_KEPT = 1 << 16;

  private final DatumReader<T> reader;
  private final DatumWriter<T> writer;
  private ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private BinaryDecoder decoder;
  private BinaryEncoder encoder;

  RecordBytes(RecordFormat<T> format) {
    this.reader = format.reader();
    this.writer = format.writer();
  }

  byte[] of(T record) throws IOException {
    encoder = EncoderFactory.get().binaryEncoder(buffer, encoder);
    // Behind the line above, which writes what is left of a record that failed.
    buffer.reset();
    try {
      writer.write(record, encoder);
      encoder.flush();
      return buffer.toByteArray();
    } finally {
      if (buffer.size() > MAX_KEPT) {
        buffer = new ByteArrayOutputStream();
        encoder = null;
      }
    }
  }

  T read(byte[] bytes) throws IOException {
    BinaryDecoder from = DecoderFactory.get().binaryDecoder(bytes, decoder);
    // It holds the bytes until it is given others.
    decoder = bytes.length > MAX_KEPT ? null : from;
    return reader.read(null, from);
  }
}
