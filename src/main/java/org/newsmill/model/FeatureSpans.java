package org.newsmill.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the spans of a text that the features of a model stand for. */
final class FeatureSpans {
  private static final int TOKEN = -1;

  private final LinearModel model;
  private final FeatureSpec spec;
  private final NormalText text;
  private final List<String> tokens;
  private final Features features;

  /** Positive contributions, of spans first, then of tokens. */
  private double[] weights = new double[256];

  /** Where the span of a contribution begins, or the number of a token. */
  private int[] starts = new int[256];

  /** Where the span of a contribution ends, or {@link #TOKEN}. */
  private int[] ends = new int[256];

  private int size;

  FeatureSpans(LinearModel model, String text, List<String> tokens) {
    this.model = model;
    this.spec = model.header().features();
    this.text = NormalText.of(text, spec.leadChars());
    this.tokens = tokens;
    this.features = new Features(spec);
  }

  /**
   * The features that contribute most to a label, strongest first: longer ones first among equals,
   * then earlier ones. What overlaps a stronger one or repeats its text is left out.
   */
  List<Evidence> strongest(int label, int limit) {
    features.fill(text, tokens);
    collect(label);
    double norm = 1 / StrictMath.sqrt(Math.max(1, features.size()));
    List<Evidence> kept = new ArrayList<>();
    for (int best = best(); best >= 0 && kept.size() < limit; best = best()) {
      kept.add(evidence(best, weights[best] * norm));
      leaveOutLike(best);
    }
    return kept;
  }

  private void collect(int label) {
    for (int start = 0; start < text.length(); start++) {
      int hash = Features.GRAM;
      int end = Math.min(text.length(), start + spec.maxGram());
      for (int stop = start + 1; stop <= end; stop++) {
        hash = Features.step(hash, text.at(stop - 1));
        if (stop - start >= spec.minGram()) {
          addSpan(features.bucket(hash), label, start, stop);
        }
      }
      addWords(label, start);
    }
    for (int i = 0; i < tokens.size(); i++) {
      add(model.contribution(features.tokenBucket(tokens.get(i)), label), i, TOKEN);
    }
  }

  private void addWords(int label, int start) {
    if (spec.wordGrams() == 0 || text.at(start) != ' ') {
      return;
    }
    int words = 0;
    for (int end = start + 1; end < text.length() && words < spec.wordGrams(); end++) {
      if (text.at(end) == ' ') {
        words++;
        addSpan(features.wordBucket(text, start + 1, end), label, start + 1, end);
      }
    }
  }

  private void addSpan(int bucket, int label, int start, int end) {
    int from = text.at(start) == ' ' ? start + 1 : start;
    int to = text.at(end - 1) == ' ' ? end - 1 : end;
    if (from < to) {
      add(model.contribution(bucket, label), from, to);
    }
  }

  private void add(double weight, int start, int end) {
    if (weight > 0) {
      if (size == weights.length) {
        weights = Arrays.copyOf(weights, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      weights[size] = weight;
      starts[size] = start;
      ends[size++] = end;
    }
  }

  /** The strongest that is left, or -1. */
  private int best() {
    int best = -1;
    for (int i = 0; i < size; i++) {
      if (weights[i] > 0 && (best < 0 || isStronger(i, best))) {
        best = i;
      }
    }
    return best;
  }

  private boolean isStronger(int a, int b) {
    if (weights[a] != weights[b]) {
      return weights[a] > weights[b];
    }
    return length(a) != length(b) ? length(a) > length(b) : starts[a] < starts[b];
  }

  private int length(int i) {
    return ends[i] == TOKEN ? tokens.get(starts[i]).length() : ends[i] - starts[i];
  }

  private Evidence evidence(int i, double weight) {
    if (ends[i] == TOKEN) {
      return new Evidence(tokens.get(starts[i]), -1, -1, weight);
    }
    int last = text.sourceOf(ends[i] - 1) + 1;
    return new Evidence(feature(i), text.sourceOf(starts[i]), last, weight);
  }

  private void leaveOutLike(int kept) {
    for (int i = 0; i < size; i++) {
      boolean spans = ends[i] != TOKEN && ends[kept] != TOKEN;
      boolean overlap = spans && starts[i] < ends[kept] && starts[kept] < ends[i];
      if (overlap || (weights[i] > 0 && length(i) == length(kept) && isSame(i, kept))) {
        weights[i] = 0;
      }
    }
  }

  private boolean isSame(int a, int b) {
    if (ends[a] == TOKEN || ends[b] == TOKEN) {
      return feature(a).equals(feature(b));
    }
    for (int i = length(a) - 1; i >= 0; i--) {
      if (text.at(starts[a] + i) != text.at(starts[b] + i)) {
        return false;
      }
    }
    return true;
  }

  private String feature(int i) {
    return ends[i] == TOKEN ? tokens.get(starts[i]) : text.substring(starts[i], ends[i]);
  }
}
