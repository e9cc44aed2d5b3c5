package org.newsmill.outcome;

import org.apache.beam.sdk.values.PCollection;

/**
 * What a stage emits with a few fields of what it keeps, for readers that need no others.
 *
 * @param emitted of what is kept only the fields
 * @param fields which they are
 */
record Header<T>(PCollection<Emitted<T>> emitted, Projection<T> fields) {
  /** Adds the step that leaves the fields. */
  static <T> Header<T> of(PCollection<Emitted<T>> whole, Projection<T> fields) {
    return new Header<>(
        whole
            .apply("Set header apart", Emitted.headers(fields))
            .setCoder(new Emitted.EmittedCoder<>(fields.coder())),
        fields);
  }
}
