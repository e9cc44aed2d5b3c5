package org.newsmill.outcome;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;

/**
 * The main input of a step whose side input is complete only when all of the main input is there.
 *
 * <p>The DirectRunner offers such a step its bundles again and again until the side input has come,
 * each time with a fresh copy of its function, and spends more on that than on all the rest. There
 * the elements are held back as one group, in memory, where the DirectRunner keeps them anyway.
 * Other runners wait of themselves, and nothing is added: no shuffle, the elements as they are.
 *
 * @param <T> the elements' type
 */
public final class HoldBack<T> extends PTransform<PCollection<T>, PCollection<T>> {
  private HoldBack() {}

  /** Holds elements back where their runner does not. */
  public static <T> HoldBack<T> create() {
    return new HoldBack<>();
  }

  @Override
  public PCollection<T> expand(PCollection<T> input) {
    if (!isDirectRunner(input)) {
      return input;
    }
    return input
        .apply("One key", WithKeys.of(0))
        .setCoder(KvCoder.of(VarIntCoder.of(), input.getCoder()))
        .apply("All", GroupByKey.create())
        .apply("Without key", Values.create())
        .apply("Each", Flatten.iterables());
  }

  /** Whether the DirectRunner runs the pipeline of a collection. */
  static boolean isDirectRunner(PCollection<?> input) {
    return input.getPipeline().getOptions().getRunner().getSimpleName().equals("DirectRunner");
  }
}
