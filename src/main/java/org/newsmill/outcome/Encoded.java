package org.newsmill.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.StructuredCoder;
import org.apache.beam.sdk.util.CoderUtils;

/**
 * A value that stays bytes until it is read. A runner that sorts, spills and merges what it groups
 * decodes and encodes each value several times on the way; of one in this form it copies the bytes.
 *
 * @param <T> the value's type
 */
public final class Encoded<T> {
  private final Coder<T> coder;
  private final T held;
  private final byte[] bytes;

  private Encoded(Coder<T> coder, T held, byte[] bytes) {
    this.coder = coder;
    this.held = held;
    this.bytes = bytes;
  }

  static <T> Encoded<T> of(Coder<T> coder, T value) {
    return new Encoded<>(coder, null, bytes(coder, value));
  }

  /** The coder of values that are bytes, for those of another coder. */
  public static <T> Coder<Encoded<T>> coder(Coder<T> coder) {
    return new OfBytes<>(coder);
  }

  /** A value as it is, for a runner that hands values on without their bytes. */
  static <T> Encoded<T> held(Coder<T> coder, T value) {
    return new Encoded<>(coder, value, null);
  }

  static <T> Encoded<T> ofBytes(Coder<T> coder, byte[] bytes) {
    return new Encoded<>(coder, null, bytes);
  }

  private static <T> byte[] bytes(Coder<T> coder, T value) {
    try {
      return coder instanceof RecordCoder<T> records
          ? records.bytes(value)
          : CoderUtils.encodeToByteArray(coder, value);
    } catch (IOException e) {
      throw new IllegalStateException("a value cannot be encoded: " + value, e);
    }
  }

  byte[] bytes() {
    return bytes == null ? bytes(coder, held) : bytes;
  }

  /** The value, which must not change; where it is bytes, it is decoded anew by each call. */
  public T value() {
    if (bytes == null) {
      return held;
    }
    try {
      return coder instanceof RecordCoder<T> records
          ? records.read(bytes)
          : CoderUtils.decodeFromByteArray(coder, bytes);
    } catch (IOException e) {
      throw new IllegalStateException("bytes that were written cannot be read", e);
    }
  }

  /** The value, which may lack all other fields. */
  public T only(Projection<T> fields) {
    return bytes == null ? held : fields.read(bytes);
  }

  /** The values one after the other; none is held. */
  public static <T> Iterable<T> values(Iterable<Encoded<T>> all) {
    return () -> {
      Iterator<Encoded<T>> encoded = all.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return encoded.hasNext();
        }

        @Override
        public T next() {
          return encoded.next().value();
        }
      };
    };
  }

  /** Passes the bytes on. */
  static final class OfBytes<T> extends StructuredCoder<Encoded<T>> {
    private static final long serialVersionUID = 1;

    private final Coder<T> coder;

    OfBytes(Coder<T> coder) {
      this.coder = coder;
    }

    @Override
    public void encode(Encoded<T> value, OutputStream out) throws IOException {
      ByteArrayCoder.of().encode(value.bytes(), out);
    }

    @Override
    public Encoded<T> decode(InputStream in) throws IOException {
      return ofBytes(coder, ByteArrayCoder.of().decode(in));
    }

    @Override
    public List<? extends Coder<?>> getCoderArguments() {
      return List.of(coder);
    }

    @Override
    public void verifyDeterministic() throws NonDeterministicException {
      coder.verifyDeterministic();
    }

    @Override
    public Object structuralValue(Encoded<T> value) {
      return ByteArrayCoder.of().structuralValue(value.bytes());
    }
  }
}
