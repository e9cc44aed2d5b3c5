package org.newsmill.outcome;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

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

  /**
   * Groups several collections as one. Flattened before, they would be decoded and encoded once
   * more on a runner that writes what it flattens.
   */
  public static <K, V> Together<K, V> together() {
    return new Together<>();
  }

  /** The same for collections that are {@link #encoded}, since some go into several groups. */
  public static <K, V> TogetherEncoded<K, V> togetherEncoded() {
    return new TogetherEncoded<>();
  }

  @Override
  public PCollection<KV<K, Iterable<Encoded<V>>>> expand(PCollection<KV<K, V>> input) {
    return encoded("Encode", input).apply("Group", GroupByKey.create());
  }

  /**
   * A collection whose values are encoded.
   *
   * @param name of the step that encodes
   */
  public static <K, V> PCollection<KV<K, Encoded<V>>> encoded(
      String name, PCollection<KV<K, V>> input) {
    KvCoder<K, V> coder = (KvCoder<K, V>) input.getCoder();
    return input
        .apply(name, ParDo.of(new EncodeFn<>(coder.getValueCoder())))
        .setCoder(KvCoder.of(coder.getKeyCoder(), Encoded.coder(coder.getValueCoder())));
  }

  /**
   * Groups the values of several collections by key.
   *
   * @param <K> the key's type
   * @param <V> the value's type
   */
  public static final class Together<K, V>
      extends PTransform<PCollectionList<KV<K, V>>, PCollection<KV<K, Iterable<Encoded<V>>>>> {
    private Together() {}

    @Override
    public PCollection<KV<K, Iterable<Encoded<V>>>> expand(PCollectionList<KV<K, V>> inputs) {
      PCollectionList<KV<K, Encoded<V>>> all = PCollectionList.empty(inputs.getPipeline());
      for (int i = 0; i < inputs.size(); i++) {
        all = all.and(encoded("Encode " + (i + 1), inputs.get(i)));
      }
      return all.apply("Group", togetherEncoded());
    }
  }

  /**
   * Groups the values of several encoded collections by key.
   *
   * @param <K> the key's type
   * @param <V> the value's type
   */
  public static final class TogetherEncoded<K, V>
      extends PTransform<
          PCollectionList<KV<K, Encoded<V>>>, PCollection<KV<K, Iterable<Encoded<V>>>>> {
    private TogetherEncoded() {}

    @Override
    public PCollection<KV<K, Iterable<Encoded<V>>>> expand(
        PCollectionList<KV<K, Encoded<V>>> inputs) {
      return inputs.apply("Flatten", Flatten.pCollections()).apply("Group", GroupByKey.create());
    }
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
