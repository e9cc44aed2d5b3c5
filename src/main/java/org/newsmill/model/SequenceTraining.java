package org.newsmill.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Trains a linear-chain conditional random field (Lafferty et al. 2001) by stochastic gradient
 * descent with a step per weight (AdaGrad, Duchi et al. 2011, JMLR 12:2121-2159) that falls to
 * zero. The order of visits comes from a fixed generator and all arithmetic is IEEE with StrictMath
 * in a fixed order, so equal samples give equal bytes. Memory: 8 bytes per bucket and tag.
 */
public final class SequenceTraining {
  private static final float SMALL = 1e-6f;

  private final ModelHeader header;
  private final SequencePlan plan;
  private final int labels;
  private final List<int[][]> samples = new ArrayList<>();
  private final List<int[]> golds = new ArrayList<>();
  private final float[] weights;
  private final float[] squares;

  /**
   * A training of a model with this header, whose labels are IOB2 tags.
   *
   * @throws IllegalArgumentException for more tags than transitions have room for
   */
  public SequenceTraining(ModelHeader header, SequencePlan plan) {
    if (header.columns() >= FeatureRows.RESERVED) {
      throw new IllegalArgumentException(header.columns() + " tags, allowed: up to 63");
    }
    this.header = header;
    this.plan = plan;
    this.labels = header.columns();
    this.weights = new float[header.features().buckets() * labels];
    this.squares = new float[weights.length];
  }

  /**
   * Adds a sequence.
   *
   * @param tags number of the tag of each position
   */
  public void add(FeatureRows rows, int[] tags) {
    int[][] buckets = new int[rows.positions()][];
    for (int position = 0; position < buckets.length; position++) {
      buckets[position] = rows.toArray(position);
    }
    samples.add(buckets);
    golds.add(tags.clone());
  }

  /** Number of sequences. */
  public int size() {
    return samples.size();
  }

  /** The trained model. */
  public SequenceModel train() {
    dropRare();
    ChainGradient gradient = new ChainGradient(new TagRules(header.labels()), labels);
    FixedShuffle order = new FixedShuffle(samples.size());
    double visits = (double) plan.rounds() * samples.size();
    long visited = 0;
    for (int round = 0; round < plan.rounds(); round++) {
      for (int sample : order.next()) {
        float rate = (float) (plan.rate() * (1 - visited++ / visits));
        gradient.compute(weights, samples.get(sample), golds.get(sample));
        visit(samples.get(sample), gradient, rate);
      }
    }
    return new SequenceModel(new LinearModel(header, quantised()));
  }

  private void visit(int[][] sample, ChainGradient gradient, float rate) {
    for (int position = 0; position < sample.length; position++) {
      for (int bucket : sample[position]) {
        step(bucket * labels, gradient.ofPosition(position), rate);
      }
    }
    for (int before = 0; before <= labels; before++) {
      step(before * labels, gradient.ofTransition(before), rate);
    }
  }

  private void step(int row, float[] slopes, float rate) {
    for (int label = 0; label < labels; label++) {
      float slope = slopes[label];
      if (slope != 0) {
        float square = squares[row + label] + slope * slope;
        squares[row + label] = square;
        weights[row + label] -= rate * slope / (float) Math.sqrt(square + SMALL);
      }
    }
  }

  /** Removes features of few positions: they would only be learned by heart. */
  private void dropRare() {
    int[] counts = new int[header.features().buckets()];
    for (int[][] sample : samples) {
      for (int[] position : sample) {
        for (int bucket : position) {
          counts[bucket]++;
        }
      }
    }
    for (int[][] sample : samples) {
      for (int i = 0; i < sample.length; i++) {
        sample[i] =
            java.util.Arrays.stream(sample[i])
                .filter(b -> counts[b] >= plan.minPositions())
                .toArray();
      }
    }
  }

  private Weights quantised() {
    double[][] columns = new double[labels][header.features().buckets()];
    for (int label = 0; label < labels; label++) {
      for (int bucket = 0; bucket < columns[label].length; bucket++) {
        columns[label][bucket] = weights[bucket * labels + label];
      }
    }
    return Weights.quantise(columns, new double[labels]);
  }
}
