package org.newsmill.dedup;

import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.outcome.RecordCoders;

/**
 * Makes a part of each element: a record that meets parts of other kinds in the shard whose number
 * is its key. No shuffle.
 */
final class KeyParts<T, P extends SpecificRecord>
    extends PTransform<PCollection<T>, PCollection<KV<Integer, P>>> {
  private final Class<P> type;
  private final SerializableFunction<T, KV<Integer, P>> part;

  private KeyParts(Class<P> type, SerializableFunction<T, KV<Integer, P>> part) {
    this.type = type;
    this.part = part;
  }

  /** Makes parts of {@code type}, each with its shard. */
  static <T, P extends SpecificRecord> KeyParts<T, P> of(
      Class<P> type, SerializableFunction<T, KV<Integer, P>> part) {
    return new KeyParts<>(type, part);
  }

  @Override
  public PCollection<KV<Integer, P>> expand(PCollection<T> elements) {
    return elements
        .apply(
            MapElements.into(
                    TypeDescriptors.kvs(TypeDescriptors.integers(), TypeDescriptor.of(type)))
                .via(part))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoders.of(type)));
  }
}
