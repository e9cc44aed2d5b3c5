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
    int[] order = identity(samples.size());
    long state = 0x9E3779B97F4A7C15L;
    for (int round = 0; round < plan.rounds(); round++) {
      state = shuffle(order, state);
      for (int sample : order) {
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

  private static int[] identity(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    return order;
  }

  /** Fisher-Yates with SplitMix64 (Steele et al. 2014, doi:10.1145/2660193.2660195). */
  private static long shuffle(int[] order, long seed) {
    long state = seed;
    for (int i = order.length - 1; i > 0; i--) {
      state += 0x9E3779B97F4A7C15L;
      long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
      mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
      int other = (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    return state;
  }
}
