package org.newsmill.model;

/** Dual coordinate descent for one label against the rest; see {@link LinearTrainer}. */
final class DualDescent {
  private final Samples samples;
  private final double[] ratios;
  private final int label;
  private final TrainingPlan plan;
  private final double[] weights;
  private final double[] duals;
  private final double[] curvatures;
  private final double[] norms;
  private final double[] ridges;

  DualDescent(Samples samples, double[] ratios, int label, TrainingPlan plan) {
    this.samples = samples;
    this.ratios = ratios;
    this.label = label;
    this.plan = plan;
    this.weights = new double[ratios.length + 1];
    this.duals = new double[samples.size()];
    this.curvatures = new double[samples.size()];
    this.norms = new double[samples.size()];
    this.ridges = new double[samples.size()];
  }

  /** Weight per bucket (before the ratios), and the bias last. */
  double[] solve() {
    double[] costs = costs();
    for (int i = 0; i < samples.size(); i++) {
      ridges[i] = 1 / (2 * costs[samples.label(i)]);
      norms[i] = 1 / StrictMath.sqrt(Math.max(1, samples.buckets(i).length));
      double sum = 1;
      for (int bucket : samples.buckets(i)) {
        double value = ratios[bucket] * norms[i];
        sum += value * value;
      }
      curvatures[i] = sum + ridges[i];
    }
    FixedShuffle order = new FixedShuffle(samples.size());
    for (int round = 0; round < plan.rounds(); round++) {
      for (int sample : order.next()) {
        visit(sample);
      }
    }
    return weights;
  }

  /** Cost of a text of each label: rarer labels cost more as far as the plan balances. */
  private double[] costs() {
    int[] texts = new int[samples.labels()];
    for (int i = 0; i < samples.size(); i++) {
      texts[samples.label(i)]++;
    }
    double[] costs = new double[texts.length];
    for (int i = 0; i < texts.length; i++) {
      double rarity = (double) samples.size() / texts.length / Math.max(1, texts[i]);
      costs[i] = plan.cost() * StrictMath.pow(rarity, plan.balance());
    }
    return costs;
  }

  private void visit(int sample) {
    int[] row = samples.buckets(sample);
    double sign = samples.label(sample) == label ? 1 : -1;
    double dot = 0;
    for (int bucket : row) {
      dot += weights[bucket] * ratios[bucket];
    }
    int bias = ratios.length;
    double margin = sign * (dot * norms[sample] + weights[bias]);
    double gradient = margin - 1 + duals[sample] * ridges[sample];
    double dual = Math.max(0, duals[sample] - gradient / curvatures[sample]);
    double step = (dual - duals[sample]) * sign;
    if (step != 0) {
      duals[sample] = dual;
      double scaled = step * norms[sample];
      for (int bucket : row) {
        weights[bucket] += scaled * ratios[bucket];
      }
      weights[bias] += step;
    }
  }
}
