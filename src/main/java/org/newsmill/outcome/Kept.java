package org.newsmill.outcome;

import java.io.Serializable;
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

  private Kept(String name, Coder<T> coder) {
    this.name = name;
    this.coder = coder;
  }

  /**
   * Records of a class.
   *
   * @param name plural, of the steps that take them; no other stage keeps something of that name
   */
  public static <T extends SpecificRecord> Kept<T> of(String name, Class<T> type) {
    return new Kept<>(name, RecordCoders.of(type));
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
}
