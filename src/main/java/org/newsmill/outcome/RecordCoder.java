package org.newsmill.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Avro records, each behind the number of its bytes. Beam's own coder of Avro has no such number,
 * so it must read a stream byte by byte; this one reads an array. None of the records has a map, so
 * equal ones have equal bytes.
 *
 * @param <T> the records' class
 */
final class RecordCoder<T> extends CustomCoder<T> {
  private static final long serialVersionUID = 1;

  private final RecordFormat<T> format;
  private final transient ThreadLocal<RecordBytes<T>> bytes;

  RecordCoder(RecordFormat<T> format) {
    this.format = format;
    this.bytes = ThreadLocal.withInitial(() -> new RecordBytes<>(format));
  }

  /** The bytes without their number. */
  byte[] bytes(T record) throws IOException {
    return bytes.get().of(record);
  }

  /** The record that has the bytes. */
  T read(byte[] of) throws IOException {
    return bytes.get().read(of);
  }

  @Override
  public void encode(T record, OutputStream out) throws IOException {
    ByteArrayCoder.of().encode(bytes(record), out);
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return read(ByteArrayCoder.of().decode(in));
  }

  @Override
  public TypeDescriptor<T> getEncodedTypeDescriptor() {
    return TypeDescriptor.of(format.type());
  }

  @Override
  public void verifyDeterministic() {
    // Without maps Avro writes a record in one way.
  }

  /** Serialization leaves out what threads keep. */
  private Object readResolve() {
    return new RecordCoder<>(format);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordCoder<?> coder && coder.format.equals(format);
  }

  @Override
  public int hashCode() {
    return format.hashCode();
  }
}
