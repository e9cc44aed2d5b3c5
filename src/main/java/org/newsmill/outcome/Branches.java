package org.newsmill.outcome;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * A collection that several steps read. Flink writes what branches once for each reader; here each
 * value is encoded once and its bytes are written, and each reader decodes for itself. The
 * DirectRunner hands values on as they are, and so does this there.
 *
 * @param <T> the values' type
 */
public final class Branches<T> {
  private final PCollection<T> values;
  private final PCollection<Encoded<T>> encoded;
  private final Coder<T> coder;

  private Branches(PCollection<T> values, PCollection<Encoded<T>> encoded, Coder<T> coder) {
    this.values = values;
    this.encoded = encoded;
    this.coder = coder;
  }

  /** The branches of a collection, which adds a step to it. */
  public static <T> Branches<T> of(PCollection<T> values) {
    Coder<T> coder = values.getCoder();
    if (HoldBack.isDirectRunner(values)) {
      return new Branches<>(values, null, coder);
    }
    return ofEncoded(
        values
            .apply("Encode once", ParDo.of(new EncodeFn<>(coder)))
            .setCoder(new Encoded.OfBytes<>(coder)),
        coder);
  }

  /** The branches of values that are encoded already. */
  static <T> Branches<T> ofEncoded(PCollection<Encoded<T>> encoded, Coder<T> coder) {
    return new Branches<>(null, encoded, coder);
  }

  /**
   * The values for one reader.
   *
   * @param reader what reads them, each its own name
   */
  public PCollection<T> to(String reader) {
    return encoded == null
        ? values
        : encoded.apply("To " + reader, Encoded.decoding()).setCoder(coder);
  }

  private static final class EncodeFn<T> extends DoFn<T, Encoded<T>> {
    private final Coder<T> coder;

    EncodeFn(Coder<T> coder) {
      this.coder = coder;
    }

    @ProcessElement
    public void process(@Element T value, OutputReceiver<Encoded<T>> out) {
      out.output(Encoded.of(coder, value));
    }
  }
}
