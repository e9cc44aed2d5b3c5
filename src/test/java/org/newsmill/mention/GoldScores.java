package org.newsmill.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Precision and recall over the texts of a gold, with a line for each difference. */
public final class GoldScores {
  private final String name;
  private final List<String> differences = new ArrayList<>();
  private int texts;
  private int right;
  private int missed;
  private int extra;

  public GoldScores(String name) {
    this.name = name;
  }

  /** Counts a text; each answer is a string that holds all that must be right. */
  public void add(String text, List<String> gold, List<String> found) {
    texts++;
    Set<String> golds = new HashSet<>(gold);
    Set<String> founds = new HashSet<>(found);
    for (String answer : golds) {
      if (founds.contains(answer)) {
        right++;
      } else {
        missed++;
        differences.add("missed  " + answer + "   in   " + text);
      }
    }
    for (String answer : founds) {
      if (!golds.contains(answer)) {
        extra++;
        differences.add("extra   " + answer + "   in   " + text);
      }
    }
  }

  public int texts() {
    return texts;
  }

  public double precision() {
    return right == 0 ? 0 : (double) right / (right + extra);
  }

  public double recall() {
    return right == 0 ? 0 : (double) right / (right + missed);
  }

  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            "%s: %d texts, precision %.3f, recall %.3f (%d right, %d missed, %d extra)%n",
            name,
            texts,
            precision(),
            recall(),
            right,
            missed,
            extra)
        + String.join("\n", differences);
  }
}
