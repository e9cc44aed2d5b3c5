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

  private final Coder<T> coder;

  private Kept(Coder<T> coder) {
    this.coder = coder;
  }

  /** Records of a class. */
  public static <T extends SpecificRecord> Kept<T> of(Class<T> type) {
    return ofRecords(type);
  }

  /** The same where only the class tells that it is one of records. */
  static <T> Kept<T> ofRecords(Class<T> type) {
    return new Kept<>(RecordCoders.of(type));
  }

  /** A value as it leaves the function. */
  public Leaving<T> leaving(T value) {
    return Leaving.kept(Encoded.of(coder, value));
  }

  Coder<T> coder() {
    return coder;
  }
}
