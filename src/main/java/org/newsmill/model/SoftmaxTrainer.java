package org.newsmill.model;

/**
 * Multinomial logistic regression by stochastic gradient descent with a step per weight (AdaGrad,
 * Duchi et al. 2011, JMLR 12:2121-2159) that falls to zero over the training. Suits many labels and
 * many short texts: one pass costs about half a nanosecond per feature and label. The order of
 * visits comes from a fixed generator and all arithmetic is IEEE float in a fixed order, so equal
 * samples give equal weights on every machine. Memory: 8 bytes per bucket and label.
 */
final class SoftmaxTrainer {
  private static final float SMALL = 1e-6f;

  /** The biases move slower than the weights, or the last texts would decide them. */
  private static final float RATE_OF_BIAS = 0.1f;

  private final Samples samples;
  private final SoftmaxPlan plan;
  private final int labels;
  private final float[] weights;
  private final float[] squares;
  private final float[] biases;
  private final float[] biasSquares;

  SoftmaxTrainer(Samples samples, SoftmaxPlan plan) {
    this.samples = samples;
    this.plan = plan;
    this.labels = samples.labels();
    this.weights = new float[samples.spec().buckets() * labels];
    this.squares = new float[weights.length];
    this.biases = new float[labels];
    this.biasSquares = new float[labels];
  }

  /** Weights of the columns that a header with these labels has. */
  Weights train() {
    float[] costs = costs();
    FixedShuffle order = new FixedShuffle(samples.size());
    double visits = (double) plan.rounds() * samples.size();
    long visited = 0;
    for (int round = 0; round < plan.rounds(); round++) {
      for (int sample : order.next()) {
        float rate = (float) (plan.rate() * (1 - visited++ / visits));
        visit(samples.buckets(sample), samples.label(sample), costs, rate);
      }
    }
    return labels == 2 ? oneColumn() : columns();
  }

  /** Cost of a text of each label: rarer labels cost more as far as the plan balances. */
  private float[] costs() {
    int[] texts = new int[labels];
    for (int i = 0; i < samples.size(); i++) {
      texts[samples.label(i)]++;
    }
    float[] costs = new float[labels];
    for (int label = 0; label < labels; label++) {
      double rarity = (double) samples.size() / labels / Math.max(1, texts[label]);
      costs[label] = (float) StrictMath.pow(rarity, plan.balance());
    }
    return costs;
  }

  private void visit(int[] buckets, int gold, float[] costs, float rate) {
    float norm = (float) (1 / StrictMath.sqrt(Math.max(1, buckets.length)));
    float[] slopes = scores(buckets, norm);
    softmax(slopes);
    slopes[gold] -= 1;
    for (int label = 0; label < labels; label++) {
      slopes[label] *= costs[gold];
    }
    step(biases, biasSquares, 0, slopes, rate * RATE_OF_BIAS);
    for (int label = 0; label < labels; label++) {
      slopes[label] *= norm;
    }
    for (int bucket : buckets) {
      step(weights, squares, bucket * labels, slopes, rate);
    }
  }

  private float[] scores(int[] buckets, float norm) {
    float[] scores = new float[labels];
    for (int bucket : buckets) {
      int row = bucket * labels;
      for (int label = 0; label < labels; label++) {
        scores[label] += weights[row + label];
      }
    }
    for (int label = 0; label < labels; label++) {
      scores[label] = scores[label] * norm + biases[label];
    }
    return scores;
  }

  private static void softmax(float[] scores) {
    float largest = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      largest = Math.max(largest, score);
    }
    float sum = 0;
    for (int label = 0; label < scores.length; label++) {
      scores[label] = (float) StrictMath.exp(scores[label] - largest);
      sum += scores[label];
    }
    for (int label = 0; label < scores.length; label++) {
      scores[label] /= sum;
    }
  }

  private static void step(float[] values, float[] squares, int row, float[] slopes, float rate) {
    for (int label = 0; label < slopes.length; label++) {
      float slope = slopes[label];
      float square = squares[row + label] + slope * slope;
      squares[row + label] = square;
      values[row + label] -= rate * slope / (float) Math.sqrt(square + SMALL);
    }
  }

  private Weights columns() {
    double[][] columns = new double[labels][samples.spec().buckets()];
    double[] offsets = new double[labels];
    for (int label = 0; label < labels; label++) {
      offsets[label] = biases[label];
      for (int bucket = 0; bucket < columns[label].length; bucket++) {
        columns[label][bucket] = weights[bucket * labels + label];
      }
    }
    return Weights.quantise(columns, offsets);
  }

  /** Two labels share a column, whose scores are each other's negatives. */
  private Weights oneColumn() {
    double[] column = new double[samples.spec().buckets()];
    for (int bucket = 0; bucket < column.length; bucket++) {
      column[bucket] = (weights[bucket * 2 + 1] - weights[bucket * 2]) / 2.0;
    }
    double offset = (biases[1] - biases[0]) / 2.0;
    return Weights.quantise(new double[][] {column}, new double[] {offset});
  }
}
