package org.newsmill.model;

import java.util.ArrayList;
import java.util.List;

/** Finds the spans of a text that the features of a model stand for. */
final class FeatureSpans {
  private final LinearModel model;
  private final FeatureSpec spec;
  private final NormalText text;
  private final List<String> tokens;
  private final Features features;
  private double norm;

  FeatureSpans(LinearModel model, String text, List<String> tokens) {
    this.model = model;
    this.spec = model.header().features();
    this.text = NormalText.of(text, spec.leadChars());
    this.tokens = tokens;
    this.features = new Features(spec);
  }

  /** All features with a positive contribution to a label, in the order of the text. */
  List<Evidence> supporting(int label) {
    features.fill(text, tokens);
    norm = 1 / StrictMath.sqrt(Math.max(1, features.size()));
    List<Evidence> found = new ArrayList<>();
    for (int start = 0; start < text.length(); start++) {
      int end = Math.min(text.length(), start + spec.maxGram());
      for (int stop = start + spec.minGram(); stop <= end; stop++) {
        addSpan(found, features.gramBucket(text, start, stop), label, start, stop);
      }
      addWords(found, label, start);
    }
    for (String token : tokens) {
      double weight = model.contribution(features.tokenBucket(token), label) * norm;
      if (weight > 0) {
        found.add(new Evidence(token, -1, -1, weight));
      }
    }
    return found;
  }

  private void addWords(List<Evidence> found, int label, int start) {
    if (spec.wordGrams() == 0 || text.at(start) != ' ') {
      return;
    }
    int words = 0;
    for (int end = start + 1; end < text.length() && words < spec.wordGrams(); end++) {
      if (text.at(end) == ' ') {
        words++;
        addSpan(found, features.wordBucket(text, start + 1, end), label, start + 1, end);
      }
    }
  }

  private void addSpan(List<Evidence> found, int bucket, int label, int start, int end) {
    int from = text.at(start) == ' ' ? start + 1 : start;
    int to = text.at(end - 1) == ' ' ? end - 1 : end;
    double weight = model.contribution(bucket, label) * norm;
    if (weight > 0 && from < to) {
      int last = text.sourceOf(to - 1) + 1;
      found.add(new Evidence(text.substring(from, to), text.sourceOf(from), last, weight));
    }
  }
}
