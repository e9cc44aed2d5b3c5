package org.newsmill.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Right and wrong answers per language, and which languages are taken for which. */
final class LanguageScores {
  private static final int CONFUSIONS = 40;

  private final Map<String, long[]> rightAndAll = new TreeMap<>();
  private final Map<String, Long> confusions = new TreeMap<>();
  private long right;
  private long rows;

  /**
   * Counts a row.
   *
   * @param gold its label
   * @param predicted a tag, compared by language; null is no answer
   * @return whether it is right
   */
  boolean add(String gold, String predicted) {
    boolean same = LanguageCodes.same(gold, predicted);
    long[] counts = rightAndAll.computeIfAbsent(gold, l -> new long[2]);
    counts[0] += same ? 1 : 0;
    counts[1]++;
    right += same ? 1 : 0;
    rows++;
    if (!same) {
      confusions.merge(gold + ">" + (predicted == null ? "und" : predicted), 1L, Long::sum);
    }
    return same;
  }

  double accuracy() {
    return (double) right / rows;
  }

  /** Mean of the languages' accuracies. */
  double macroAccuracy() {
    double sum = perLanguage().values().stream().mapToDouble(Double::doubleValue).sum();
    return sum / rightAndAll.size();
  }

  /** Share of right rows per gold label. */
  Map<String, Double> perLanguage() {
    Map<String, Double> accuracy = new TreeMap<>();
    rightAndAll.forEach(
        (language, counts) -> accuracy.put(language, (double) counts[0] / counts[1]));
    return accuracy;
  }

  /** The most frequent errors as {@code gold>predicted} and their rows, most first. */
  Map<String, Long> confusions() {
    List<Map.Entry<String, Long>> entries = new ArrayList<>(confusions.entrySet());
    entries.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    Map<String, Long> most = new LinkedHashMap<>();
    entries.stream().limit(CONFUSIONS).forEach(e -> most.put(e.getKey(), e.getValue()));
    return most;
  }
}
