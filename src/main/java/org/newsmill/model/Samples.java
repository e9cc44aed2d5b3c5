package org.newsmill.model;

import java.util.ArrayList;
import java.util.List;

/** Texts as buckets with their labels, in the order they were added; about 4 bytes per feature. */
final class Samples {
  private final List<int[]> buckets = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final FeatureSpec spec;
  private final Features features;

  Samples(FeatureSpec spec) {
    this.spec = spec;
    this.features = new Features(spec);
  }

  void add(String text, List<String> tokens, int label) {
    features.fill(NormalText.of(text, spec.leadChars()), tokens);
    buckets.add(features.toArray());
    labels.add(label);
  }

  int size() {
    return labels.size();
  }

  /** One more than the largest label. */
  int labels() {
    return labels.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
  }

  int label(int index) {
    return labels.get(index);
  }

  int[] buckets(int index) {
    return buckets.get(index);
  }

  FeatureSpec spec() {
    return spec;
  }

  /** In how many texts each bucket occurs. */
  int[] textsPerBucket() {
    int[] counts = new int[spec.buckets()];
    for (int[] row : buckets) {
      for (int bucket : row) {
        counts[bucket]++;
      }
    }
    return counts;
  }

  /** In how many texts of a label each bucket occurs. */
  int[] textsPerBucket(int label) {
    int[] counts = new int[spec.buckets()];
    for (int i = 0; i < size(); i++) {
      if (label(i) == label) {
        for (int bucket : buckets(i)) {
          counts[bucket]++;
        }
      }
    }
    return counts;
  }
}
