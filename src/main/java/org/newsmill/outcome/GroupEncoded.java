package org.newsmill.outcome;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Groups by key as {@link GroupByKey} does, with values that stay {@link Encoded} in between. For
 * values that cost more to decode than to copy: records, bodies, lists.
 *
 * @param <K> the key's type
 * @param <V> the value's type
 */
public final class GroupEncoded<K, V>
    extends PTransform<PCollection<KV<K, V>>, PCollection<KV<K, Iterable<Encoded<V>>>>> {
  private GroupEncoded() {}

  /** Groups a collection whose coder is a {@link KvCoder}. */
  public static <K, V> GroupEncoded<K, V> create() {
    return new GroupEncoded<>();
  }

  @Override
  public PCollection<KV<K, Iterable<Encoded<V>>>> expand(PCollection<KV<K, V>> input) {
    KvCoder<K, V> coder = (KvCoder<K, V>) input.getCoder();
    return input
        .apply("Encode", ParDo.of(new EncodeFn<>(coder.getValueCoder())))
        .setCoder(KvCoder.of(coder.getKeyCoder(), new Encoded.OfBytes<>(coder.getValueCoder())))
        .apply("Group", GroupByKey.create());
  }

  private static final class EncodeFn<K, V> extends DoFn<KV<K, V>, KV<K, Encoded<V>>> {
    private final Coder<V> coder;

    EncodeFn(Coder<V> coder) {
      this.coder = coder;
    }

    @ProcessElement
    public void process(@Element KV<K, V> entry, OutputReceiver<KV<K, Encoded<V>>> out) {
      out.output(KV.of(entry.getKey(), Encoded.of(coder, entry.getValue())));
    }
  }
}
