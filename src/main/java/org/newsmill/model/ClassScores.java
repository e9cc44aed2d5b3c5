package org.newsmill.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of a classification and the measures made of them. Classes are kept in the order of their
 * names, so that sums are the same whatever the order of rows.
 */
public final class ClassScores {
  private final Map<String, long[]> counts = new TreeMap<>();
  private long rows;
  private long right;

  /** A scorer over the classes that count, whether or not a row has them. */
  public ClassScores(List<String> classes) {
    classes.forEach(c -> counts.put(c, new long[3]));
  }

  /**
   * Counts a row.
   *
   * @param gold its true class, one of the classes
   * @param predicted the predicted class, may be another one
   */
  public void add(String gold, String predicted) {
    rows++;
    if (gold.equals(predicted)) {
      right++;
      counts.get(gold)[0]++;
      return;
    }
    counts.get(gold)[1]++;
    if (counts.containsKey(predicted)) {
      counts.get(predicted)[2]++;
    }
  }

  /**
   * Counts a row whose classes may both be others than those that count, such as outside.
   *
   * @param gold its true class, may be another one
   * @param predicted the predicted class, may be another one
   */
  public void addAmongOthers(String gold, String predicted) {
    if (counts.containsKey(gold)) {
      add(gold, predicted);
    } else {
      rows++;
      if (counts.containsKey(predicted)) {
        counts.get(predicted)[2]++;
      } else {
        right++;
      }
    }
  }

  /** Number of rows. */
  public long rows() {
    return rows;
  }

  /** Share of right rows, 0 to 1; 0 without rows. */
  public double accuracy() {
    return rows == 0 ? 0 : (double) right / rows;
  }

  /** Unweighted mean of the classes' F1. */
  public double macroF1() {
    return f1().values().stream().mapToDouble(Double::doubleValue).sum() / counts.size();
  }

  /** F1 per class, 0 for a class that is neither gold nor predicted. */
  public Map<String, Double> f1() {
    return each(c -> 2 * c[0] == 0 ? 0 : 2.0 * c[0] / (2 * c[0] + c[1] + c[2]));
  }

  /** Recall per class, 0 for a class without rows. */
  public Map<String, Double> recall() {
    return each(c -> c[0] == 0 ? 0 : (double) c[0] / (c[0] + c[1]));
  }

  /** Precision per class, 0 for a class that was never predicted. */
  public Map<String, Double> precision() {
    return each(c -> c[0] == 0 ? 0 : (double) c[0] / (c[0] + c[2]));
  }

  /** Rows per class. */
  public Map<String, Long> support() {
    Map<String, Long> result = new TreeMap<>();
    counts.forEach((name, c) -> result.put(name, c[0] + c[1]));
    return result;
  }

  /** What always answering the most frequent class (the first of equals) would score. */
  public ClassScores majority() {
    Map<String, Long> support = support();
    long most = Collections.max(support.values());
    String answer =
        support.keySet().stream().filter(c -> support.get(c) == most).findFirst().orElseThrow();
    ClassScores scores = new ClassScores(List.copyOf(counts.keySet()));
    support.forEach(
        (name, size) -> {
          for (long i = 0; i < size; i++) {
            scores.add(name, answer);
          }
        });
    return scores;
  }

  private Map<String, Double> each(java.util.function.ToDoubleFunction<long[]> measure) {
    Map<String, Double> result = new TreeMap<>();
    counts.forEach((name, c) -> result.put(name, measure.applyAsDouble(c)));
    return result;
  }
}
