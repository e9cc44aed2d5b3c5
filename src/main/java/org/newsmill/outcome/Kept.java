package org.newsmill.outcome;

import java.io.Serializable;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.values.TupleTag;

/**
 * The output of a stage's function for what it keeps. Values leave it {@link Encoded}: a runner
 * that gives the outputs of a function as one stream reads all of them for each output, and so
 * decodes nothing of what another output is for.
 *
 * @param <T> what is kept, an Avro record
 */
public final class Kept<T> implements Serializable {
  private static final long serialVersionUID = 1;

  private final TupleTag<Encoded<T>> tag;
  private final Coder<T> coder;

  private Kept(TupleTag<Encoded<T>> tag, Coder<T> coder) {
    this.tag = tag;
    this.coder = coder;
  }

  /**
   * The output of a name for records.
   *
   * @param name differs from those of the other outputs of the function
   */
  public static <T extends SpecificRecord> Kept<T> of(String name, Class<T> type) {
    return ofRecords(name, type);
  }

  /** The same where only the class tells that it is one of records. */
  static <T> Kept<T> ofRecords(String name, Class<T> type) {
    return new Kept<>(new TupleTag<>(name), RecordCoders.of(type));
  }

  /** Marks the output, for {@code ParDo.withOutputTags}. */
  public TupleTag<Encoded<T>> tag() {
    return tag;
  }

  /** A value as it leaves the function. */
  public Encoded<T> encode(T value) {
    return Encoded.of(coder, value);
  }

  Coder<T> coder() {
    return coder;
  }
}
