package org.newsmill.outcome;

import java.io.Serializable;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.Coder;

/**
 * What a stage's function keeps, and how it leaves: in bytes, made once however many read them.
 *
 * @param <T> what is kept, an Avro record
 */
public final class Kept<T> implements Serializable {
  private static final long serialVersionUID = 1;

  private final String name;
  private final Coder<T> coder;
  private final Projection<T> header;

  private Kept(String name, Coder<T> coder, Projection<T> header) {
    this.name = name;
    this.coder = coder;
    this.header = header;
  }

  /**
   * Records of a class.
   *
   * @param name plural, of the steps that take them; no other stage keeps something of that name
   */
  public static <T extends SpecificRecord> Kept<T> of(String name, Class<T> type) {
    return new Kept<>(name, RecordCoders.of(type), null);
  }

  /**
   * With some fields that are also set apart, once: whoever asks for no others reads those instead
   * of whole records, and so does what looks for the rows beside them.
   *
   * @param fields few and short, or it does not pay
   */
  public Kept<T> withHeader(Projection<T> fields) {
    return new Kept<>(name, coder, fields);
  }

  String name() {
    return name;
  }

  /** A value as it leaves the function. */
  public Emitted<T> emit(T value) {
    return Emitted.kept(Encoded.of(coder, value));
  }

  Coder<T> coder() {
    return coder;
  }

  Optional<Projection<T>> header() {
    return Optional.ofNullable(header);
  }
}
