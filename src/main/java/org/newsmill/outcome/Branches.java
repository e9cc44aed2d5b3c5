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
  private final PCollection<Leaving<T>> leaving;
  private final Coder<T> coder;

  private Branches(PCollection<T> values, PCollection<Leaving<T>> leaving, Coder<T> coder) {
    this.values = values;
    this.leaving = leaving;
    this.coder = coder;
  }

  /** The branches of a collection, which adds a step to it. */
  public static <T> Branches<T> of(PCollection<T> values) {
    Coder<T> coder = values.getCoder();
    if (HoldBack.isDirectRunner(values)) {
      return new Branches<>(values, null, coder);
    }
    return ofLeaving(
        values
            .apply("Encode once", ParDo.of(new LeaveFn<>(coder, false)))
            .setCoder(new Leaving.LeavingCoder<>(coder)),
        coder);
  }

  /** The branches of what leaves a stage. */
  static <T> Branches<T> ofLeaving(PCollection<Leaving<T>> leaving, Coder<T> coder) {
    return new Branches<>(null, leaving, coder);
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
    return leaving == null
        ? values
        : leaving.apply("To " + reader, Leaving.values()).setCoder(coder);
  }

  /**
   * The same for a reader that needs only some fields.
   *
   * @param fields the others are null, but where the runner hands values on as they are
   */
  public PCollection<T> to(String reader, Projection<T> fields) {
    return leaving == null
        ? values
        : leaving.apply("To " + reader, Leaving.values(fields)).setCoder(fields.coder());
  }

  /**
   * The same for a reader that passes values on, looks first which it needs, or waits for a side
   * input, in front of which Flink would write them once more; it leaves alone what is not kept.
   */
  public PCollection<Leaving<T>> leavingTo(String reader) {
    return leaving == null
        ? values
            .apply("To " + reader, ParDo.of(new LeaveFn<>(coder, true)))
            .setCoder(new Leaving.LeavingCoder<>(coder))
        : leaving;
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
    return leaving == null ? values : leaving;
  }

  private static final class LeaveFn<T> extends DoFn<T, Leaving<T>> {
    private final Coder<T> coder;
    private final boolean asItIs;

    LeaveFn(Coder<T> coder, boolean asItIs) {
      this.coder = coder;
      this.asItIs = asItIs;
    }

    @ProcessElement
    public void process(@Element T value, OutputReceiver<Leaving<T>> out) {
      out.output(Leaving.kept(asItIs ? Encoded.held(coder, value) : Encoded.of(coder, value)));
    }
  }
}
