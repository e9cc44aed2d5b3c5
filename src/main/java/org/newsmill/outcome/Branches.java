package org.newsmill.outcome;

import java.util.Map;
import java.util.Optional;
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
  private final PCollection<Emitted<T>> emitted;
  private final Coder<T> coder;
  private final Optional<Header<T>> header;

  private Branches(
      PCollection<T> values,
      PCollection<Emitted<T>> emitted,
      Coder<T> coder,
      Optional<Header<T>> header) {
    this.values = values;
    this.emitted = emitted;
    this.coder = coder;
    this.header = header;
  }

  /** The branches of a collection, which adds a step to it. */
  public static <T> Branches<T> of(PCollection<T> values) {
    Coder<T> coder = values.getCoder();
    if (HoldBack.isDirectRunner(values)) {
      return new Branches<>(values, null, coder, Optional.empty());
    }
    return ofEmitted(
        values
            .apply("Encode once", ParDo.of(new EmitFn<>(coder, false)))
            .setCoder(new Emitted.EmittedCoder<>(coder)),
        coder,
        Optional.empty());
  }

  /** The branches of what leaves a stage. */
  static <T> Branches<T> ofEmitted(
      PCollection<Emitted<T>> emitted, Coder<T> coder, Optional<Header<T>> header) {
    return new Branches<>(null, emitted, coder, header);
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
    return emitted == null
        ? values
        : emitted.apply("To " + reader, Emitted.values()).setCoder(coder);
  }

  /**
   * The same for a reader that needs only some fields: those of the header ({@link
   * Kept#withHeader}) where it has them all.
   *
   * @param fields the others are null, 0 or false, but where the runner hands values on as they are
   */
  public PCollection<T> to(String reader, Projection<T> fields) {
    if (emitted == null) {
      return values;
    }
    String name = "To " + reader;
    return header
        .filter(apart -> apart.fields().covers(fields))
        .map(apart -> apart.emitted().apply(name, Emitted.values()))
        .orElseGet(() -> emitted.apply(name, Emitted.values(fields)))
        .setCoder(fields.coder());
  }

  /**
   * The same for a reader that passes values on, looks first which it needs, or waits for a side
   * input, in front of which Flink would write them once more; it leaves alone what is not kept.
   */
  public PCollection<Emitted<T>> emittedTo(String reader) {
    return emitted == null
        ? values
            .apply("To " + reader, ParDo.of(new EmitFn<>(coder, true)))
            .setCoder(new Emitted.EmittedCoder<>(coder))
        : emitted;
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
    return emitted == null ? values : emitted;
  }

  private static final class EmitFn<T> extends DoFn<T, Emitted<T>> {
    private final Coder<T> coder;
    private final boolean asItIs;

    EmitFn(Coder<T> coder, boolean asItIs) {
      this.coder = coder;
      this.asItIs = asItIs;
    }

    @ProcessElement
    public void process(@Element T value, OutputReceiver<Emitted<T>> out) {
      out.output(Emitted.kept(asItIs ? Encoded.held(coder, value) : Encoded.of(coder, value)));
    }
  }
}
