package org.newsmill.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.newsmill.model.LabelledSpan;

/**
 * Counts of spans, right when start, end and label are. Labels are kept in the order of their
 * names; a label counts when gold or prediction has it, as in seqeval.
 */
final class SpanScores {
  private final Map<String, long[]> counts = new TreeMap<>();

  /** Counts the spans of a text; true when they are all right. */
  boolean add(List<LabelledSpan> gold, List<LabelledSpan> predicted) {
    Set<LabelledSpan> golds = new HashSet<>(gold);
    Set<LabelledSpan> predictions = new HashSet<>(predicted);
    for (LabelledSpan span : golds) {
      counts(span)[predictions.contains(span) ? 0 : 1]++;
    }
    for (LabelledSpan span : predictions) {
      counts(span)[2] += golds.contains(span) ? 0 : 1;
    }
    return golds.equals(predictions);
  }

  private long[] counts(LabelledSpan span) {
    return counts.computeIfAbsent(span.label(), label -> new long[3]);
  }

  /** F1 of each label. */
  Map<String, Double> f1() {
    Map<String, Double> result = new TreeMap<>();
    counts.forEach((label, c) -> result.put(label, f1(c)));
    return result;
  }

  /** Gold spans of each label. */
  Map<String, Long> support() {
    Map<String, Long> result = new TreeMap<>();
    counts.forEach((label, c) -> result.put(label, c[0] + c[1]));
    return result;
  }

  /** Unweighted mean of the labels' F1; 0 without spans. */
  double macroF1() {
    double sum = f1().values().stream().mapToDouble(Double::doubleValue).sum();
    return counts.isEmpty() ? 0 : sum / counts.size();
  }

  /** F1 over all spans. */
  double microF1() {
    long[] all = all();
    return f1(all);
  }

  /** Share of the predicted spans that are right. */
  double precision() {
    long[] all = all();
    return all[0] == 0 ? 0 : (double) all[0] / (all[0] + all[2]);
  }

  /** Share of the gold spans that are found. */
  double recall() {
    long[] all = all();
    return all[0] == 0 ? 0 : (double) all[0] / (all[0] + all[1]);
  }

  private long[] all() {
    long[] all = new long[3];
    for (long[] c : counts.values()) {
      for (int i = 0; i < all.length; i++) {
        all[i] += c[i];
      }
    }
    return all;
  }

  private static double f1(long[] c) {
    return c[0] == 0 ? 0 : 2.0 * c[0] / (2 * c[0] + c[1] + c[2]);
  }
}
