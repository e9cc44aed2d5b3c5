package org.newsmill.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newsmill.mention.FreshGold.Half;
import org.newsmill.mention.FreshGold.Sample;

/** Scores of quotes, amounts and aliases over samples, of both halves and of all. */
final class FreshScores {
  private final FreshFindings findings = new FreshFindings();
  private final Map<String, GoldScores> scores = new TreeMap<>();
  private final int texts;

  private FreshScores(List<Sample> samples) {
    texts = samples.size();
    samples.forEach(this::add);
  }

  static FreshScores of(List<Sample> samples) {
    return new FreshScores(samples);
  }

  int texts() {
    return texts;
  }

  void assertQuotes(double precision, double recall) {
    hold("quotes", precision, recall);
  }

  /** Exact is the share of amounts with the right span that have the right value and unit, too. */
  void assertAmounts(double precision, double recall, double exact) {
    hold("amounts", precision, recall);
    assertEquals(true, exact() >= exact, () -> "value-exact " + exact() + "\n" + this);
  }

  void assertAliases(double precision, double recall) {
    hold("aliases", precision, recall);
  }

  /** The half whose differences nobody looked at, so that rules fitted to the other one show. */
  void assertUnseen(String kind, double precision, double recall) {
    hold(kind + " [" + Half.REST + "]", precision, recall);
  }

  private void hold(String kind, double precision, double recall) {
    GoldScores all = scores.get(kind);
    assertEquals(true, all.precision() >= precision, all::toString);
    assertEquals(true, all.recall() >= recall, all::toString);
  }

  private double exact() {
    return scores.get("amounts").recall() / scores.get("amounts, span only").recall();
  }

  private void add(Sample sample) {
    if (sample.quotes() != null) {
      List<String> found = findings.quotes(sample.text());
      count("quotes", sample, sample.quotes(), found);
      count("quotes, words only", sample, firstTwo(sample.quotes()), firstTwo(found));
    }
    if (sample.amounts() != null) {
      List<String> found = findings.amounts(sample.text());
      count("amounts", sample, sample.amounts(), found);
      count("amounts, span only", sample, first(sample.amounts()), first(found));
    }
    if (sample.aliases() != null) {
      count("aliases", sample, sample.aliases(), findings.aliases(sample.text()));
    }
  }

  private void count(String kind, Sample sample, List<String> gold, List<String> found) {
    for (String name : List.of(kind, kind + " [" + sample.half() + "]")) {
      scores.computeIfAbsent(name, GoldScores::new).add(sample.place(), gold, found);
    }
  }

  private static List<String> first(List<String> answers) {
    return answers.stream().map(a -> a.substring(0, a.indexOf('|'))).toList();
  }

  private static List<String> firstTwo(List<String> answers) {
    return answers.stream().map(a -> a.substring(0, a.lastIndexOf('|'))).toList();
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    scores.values().forEach(s -> lines.add(s.toString().lines().findFirst().orElse("")));
    lines.add(String.format(Locale.ROOT, "amounts: %.3f of right spans value-exact", exact()));
    for (String kind : List.of("quotes", "amounts", "aliases")) {
      lines.add(scores.get(kind + " [" + Half.DEV + "]").toString());
    }
    return String.join("\n", lines);
  }
}
