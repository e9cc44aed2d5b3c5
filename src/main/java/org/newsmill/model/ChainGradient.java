package org.newsmill.model;

/** Slopes of the negative log-likelihood of one sequence, by the forward-backward algorithm. */
final class ChainGradient {
  private final TagRules rules;
  private final int labels;
  private final double[][] transitions;
  private float[][] positions = new float[0][];
  private final float[][] pairs;

  ChainGradient(TagRules rules, int labels) {
    this.rules = rules;
    this.labels = labels;
    this.transitions = new double[labels + 1][labels];
    this.pairs = new float[labels + 1][labels];
  }

  /** Slopes of the tags at a position. */
  float[] ofPosition(int position) {
    return positions[position];
  }

  /** Slopes of the transitions from a tag, or from the start where it is the number of tags. */
  float[] ofTransition(int before) {
    return pairs[before];
  }

  /** Computes the slopes of a sequence of at least one position. */
  void compute(float[] weights, int[][] sample, int[] gold) {
    for (int before = 0; before <= labels; before++) {
      java.util.Arrays.fill(pairs[before], 0);
      for (int next = 0; next < labels; next++) {
        transitions[before][next] =
            rules.allows(before, next) ? StrictMath.exp(weights[before * labels + next]) : 0;
      }
    }
    double[][] emissions = emissions(weights, sample);
    double[][] forward = forward(emissions);
    double[][] backward = backward(emissions);
    positions = new float[sample.length][labels];
    for (int i = 0; i < sample.length; i++) {
      marginals(i, emissions, forward, backward);
      positions[i][gold[i]] -= 1;
      pairs[i == 0 ? labels : gold[i - 1]][gold[i]] -= 1;
    }
  }

  /** Exponentials of the sums, the largest of a position being 1. */
  private double[][] emissions(float[] weights, int[][] sample) {
    double[][] emissions = new double[sample.length][labels];
    for (int i = 0; i < sample.length; i++) {
      double[] sums = emissions[i];
      for (int bucket : sample[i]) {
        for (int label = 0; label < labels; label++) {
          sums[label] += weights[bucket * labels + label];
        }
      }
      double largest = Double.NEGATIVE_INFINITY;
      for (double sum : sums) {
        largest = Math.max(largest, sum);
      }
      for (int label = 0; label < labels; label++) {
        sums[label] = StrictMath.exp(Math.max(-60, sums[label] - largest));
      }
    }
    return emissions;
  }

  private double[][] forward(double[][] emissions) {
    double[][] forward = new double[emissions.length][labels];
    for (int i = 0; i < emissions.length; i++) {
      for (int next = 0; next < labels; next++) {
        double sum = i == 0 ? transitions[labels][next] : 0;
        for (int before = 0; i > 0 && before < labels; before++) {
          sum += forward[i - 1][before] * transitions[before][next];
        }
        forward[i][next] = sum * emissions[i][next];
      }
      normalise(forward[i]);
    }
    return forward;
  }

  private double[][] backward(double[][] emissions) {
    int last = emissions.length - 1;
    double[][] backward = new double[emissions.length][labels];
    java.util.Arrays.fill(backward[last], 1);
    for (int i = last - 1; i >= 0; i--) {
      for (int before = 0; before < labels; before++) {
        double sum = 0;
        for (int next = 0; next < labels; next++) {
          sum += transitions[before][next] * emissions[i + 1][next] * backward[i + 1][next];
        }
        backward[i][before] = sum;
      }
      normalise(backward[i]);
    }
    return backward;
  }

  private void marginals(int i, double[][] emissions, double[][] forward, double[][] backward) {
    int first = i == 0 ? labels : 0;
    int end = i == 0 ? labels + 1 : labels;
    double[][] joint = new double[end][labels];
    double total = 0;
    for (int before = first; before < end; before++) {
      double reached = i == 0 ? 1 : forward[i - 1][before];
      for (int next = 0; next < labels; next++) {
        joint[before][next] =
            reached * transitions[before][next] * emissions[i][next] * backward[i][next];
        total += joint[before][next];
      }
    }
    for (int before = first; before < end; before++) {
      for (int next = 0; next < labels; next++) {
        float share = (float) (joint[before][next] / total);
        positions[i][next] += share;
        pairs[before][next] += share;
      }
    }
  }

  private static void normalise(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
  }
}
