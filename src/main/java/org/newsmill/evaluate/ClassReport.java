package org.newsmill.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsmill.model.ClassScores;

/** The JSON keys that the classification tasks share. */
final class ClassReport {
  private ClassReport() {}

  /**
   * The report.
   *
   * @param scores scores over the model's labels
   * @param nanos time that the predictions took, without loading
   */
  static Map<String, Object> of(String task, ClassScores scores, GoldLabels labels, long nanos) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("task", task);
    report.put("metric", "macro_f1");
    report.put("value", scores.macroF1());
    report.put("macro_f1", scores.macroF1());
    report.put("accuracy", scores.accuracy());
    report.put("n", scores.rows());
    report.put("texts_per_second", perSecond(scores.rows(), nanos));
    report.put("per_class_f1", named(scores.f1(), labels));
    report.put("recall", named(scores.recall(), labels));
    ClassScores majority = scores.majority();
    report.put("majority_macro_f1", majority.macroF1());
    report.put("majority_accuracy", majority.accuracy());
    return report;
  }

  /** Texts per second, rounded. */
  static long perSecond(long texts, long nanos) {
    return StrictMath.round(texts * 1e9 / Math.max(1, nanos));
  }

  private static Map<String, Double> named(Map<String, Double> values, GoldLabels labels) {
    Map<String, Double> named = new LinkedHashMap<>();
    values.forEach((label, value) -> named.put(labels.goldName(label), value));
    return named;
  }

  /** The label with the largest probability among some; the first of equals. */
  static String best(List<String> labels, double[] probabilities, List<String> among) {
    String best = among.get(0);
    for (String label : among) {
      if (probabilities[labels.indexOf(label)] > probabilities[labels.indexOf(best)]) {
        best = label;
      }
    }
    return best;
  }
}
