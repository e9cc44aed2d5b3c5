package org.newsmill.outcome;

import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;

/**
 * A collection that several steps read. Flink writes what branches once for each reader; here each
 * value is encoded once and its bytes are written, and each reader decodes for itself what it
 * needs. The DirectRunner hands values on as they are, and so does this there.
 *
 * @param <T> the values' type
 */
public final class Branches<T> implements PInput {
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
            .apply("Encode once", ParDo.of(new EncodeFn<>(coder, false)))
            .setCoder(new Encoded.OfBytes<>(coder)),
        coder);
  }

  /** The branches of values that are encoded already. */
  static <T> Branches<T> ofEncoded(PCollection<Encoded<T>> encoded, Coder<T> coder) {
    return new Branches<>(null, encoded, coder);
  }

  /** Applies a stage that branches the collection for itself. */
  public <O extends POutput> O apply(String name, PTransform<? super Branches<T>, O> stage) {
    return Pipeline.applyTransform(name, this, stage);
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

  /**
   * The same for a reader that needs only some fields.
   *
   * @param fields the others are null, but where the runner hands values on as they are
   */
  public PCollection<T> to(String reader, Projection<T> fields) {
    return encoded == null
        ? values
        : encoded.apply("To " + reader, Encoded.decoding(fields)).setCoder(fields.coder());
  }

  /** The same for a reader that passes values on, or looks first which it needs. */
  public PCollection<Encoded<T>> encodedTo(String reader) {
    return encoded == null
        ? values
            .apply("To " + reader, ParDo.of(new EncodeFn<>(coder, true)))
            .setCoder(new Encoded.OfBytes<>(coder))
        : encoded;
  }

  @Override
  public Pipeline getPipeline() {
    return of().getPipeline();
  }

  @Override
  public Map<TupleTag<?>, PValue> expand() {
    return of().expand();
  }

  private PCollection<?> of() {
    return encoded == null ? values : encoded;
  }

  private static final class EncodeFn<T> extends DoFn<T, Encoded<T>> {
    private final Coder<T> coder;
    private final boolean asItIs;

    EncodeFn(Coder<T> coder, boolean asItIs) {
      this.coder = coder;
      this.asItIs = asItIs;
    }

    @ProcessElement
    public void process(@Element T value, OutputReceiver<Encoded<T>> out) {
      out.output(asItIs ? Encoded.held(coder, value) : Encoded.of(coder, value));
    }
  }
}
