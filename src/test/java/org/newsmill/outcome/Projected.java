package org.newsmill.outcome;

import org.apache.beam.sdk.coders.Coder;

/** Records as a reader gets them that asks for some of their fields. */
public final class Projected {
  private Projected() {}

  /** A record without the other fields. */
  public static <T> T of(Projection<T> fields, Class<T> type, T whole) {
    return Encoded.of(RecordCoders.of(type), whole).only(fields);
  }

  /** The coder of such records. */
  public static <T> Coder<T> coder(Projection<T> fields) {
    return fields.coder();
  }
}
