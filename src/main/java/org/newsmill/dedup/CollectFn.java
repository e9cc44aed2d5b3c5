package org.newsmill.dedup;

import java.util.HashSet;
import java.util.Set;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.SetCoder;
import org.apache.beam.sdk.transforms.Combine;

/** The set of the different inputs: for side inputs that are small. */
final class CollectFn<T> extends Combine.CombineFn<T, Set<T>, Set<T>> {
  @Override
  public Set<T> createAccumulator() {
    return new HashSet<>();
  }

  @Override
  public Set<T> addInput(Set<T> inputs, T input) {
    inputs.add(input);
    return inputs;
  }

  @Override
  public Set<T> mergeAccumulators(Iterable<Set<T>> parts) {
    Set<T> all = new HashSet<>();
    parts.forEach(all::addAll);
    return all;
  }

  @Override
  public Set<T> extractOutput(Set<T> inputs) {
    return inputs;
  }

  @Override
  public Coder<Set<T>> getAccumulatorCoder(CoderRegistry registry, Coder<T> input) {
    return SetCoder.of(input);
  }

  @Override
  public Coder<Set<T>> getDefaultOutputCoder(CoderRegistry registry, Coder<T> input) {
    return SetCoder.of(input);
  }
}
