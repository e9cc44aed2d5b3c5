package org.newsmill.model;

import java.util.BitSet;
import java.util.List;

/**
 * A trained linear classifier over hashed features. Immutable and safe for many threads; a
 * prediction allocates a few arrays of the text's length. Sums of weights are integers, so the
 * result does not depend on the order of features. Cost: 10 to 30 ns per distinct feature and text.
 */
public final class LinearModel {
  private final ModelHeader header;
  private final Weights weights;
  private final BitSet used;

  LinearModel(ModelHeader header, Weights weights) {
    this.header = header;
    this.weights = weights;
    this.used = Int8Rows.used(weights.table(), header.columns());
  }

  public ModelHeader header() {
    return header;
  }

  /** The labels in the order of all arrays that this class gives. */
  public List<String> labels() {
    return header.labels();
  }

  Weights weights() {
    return weights;
  }

  /** Calibrated probabilities of the labels, in their order, summing to 1. */
  public double[] probabilities(String text) {
    return probabilities(text, List.of());
  }

  /**
   * The same with the tokens of the tokenizer that {@link FeatureSpec#tokens()} names.
   *
   * @param text any text; an empty one gives what the bias says
   * @param tokens features of the caller's, in any order
   */
  public double[] probabilities(String text, List<String> tokens) {
    return calibrated(scores(text, tokens));
  }

  /** The beginning of a text that this model reads, in NFC; all of it, as it is, without a lead. */
  public String lead(String text) {
    int chars = header.features().leadChars();
    return chars == 0 ? text : NormalText.lead(text, chars);
  }

  /** What the features of a text add up to, for {@link #probabilities(FeatureSums)}. */
  public FeatureSums sums(String text) {
    Features features = new Features(header.features());
    features.fill(NormalText.of(text, header.features().leadChars()), List.of());
    return sums(features);
  }

  /** Calibrated probabilities of the labels for added-up sums of this model. */
  public double[] probabilities(FeatureSums sums) {
    return calibrated(scores(sums));
  }

  private double[] calibrated(double[] scores) {
    for (int label = 0; label < scores.length; label++) {
      scores[label] *= weights.temperature();
    }
    return Softmax.of(scores);
  }

  /** Scores before calibration, one per label; higher is more likely. */
  public double[] scores(String text, List<String> tokens) {
    Features features = new Features(header.features());
    features.fill(NormalText.of(text, header.features().leadChars()), tokens);
    return scores(features);
  }

  double[] scores(Features features) {
    return scores(sums(features));
  }

  private FeatureSums sums(Features features) {
    FeatureSums sums = new FeatureSums(this);
    sums.addRows(weights.table(), used, features);
    return sums;
  }

  private double[] scores(FeatureSums sums) {
    int columns = header.columns();
    double norm = sums.features() == 0 ? 0 : 1 / StrictMath.sqrt(sums.features());
    double[] scores = new double[header.labels().size()];
    for (int column = 0; column < columns; column++) {
      double score =
          sums.column(column) * weights.scales()[column] * norm + weights.biases()[column];
      scores[columns == 1 ? 1 : column] = score;
    }
    if (columns == 1) {
      scores[0] = -scores[1];
    }
    return scores;
  }

  /**
   * The features that speak most for a label against the mean of all labels, strongest first. An
   * n-gram that overlaps a stronger one is left out.
   *
   * @param label one of {@link #labels()}
   * @param limit at most so many
   * @throws IllegalArgumentException for a label the model lacks
   */
  public List<Evidence> evidence(String text, List<String> tokens, String label, int limit) {
    int index = header.labels().indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException("no label " + label + " in " + header.labels());
    }
    return new FeatureSpans(this, text, tokens).strongest(index, limit);
  }

  /** How much a bucket raises a label's score above the mean of all labels, before the norm. */
  double contribution(int bucket, int label) {
    if (!used.get(bucket)) {
      return 0;
    }
    int columns = header.columns();
    int row = bucket * columns;
    if (columns == 1) {
      return (label == 1 ? 1 : -1) * weights.table()[row] * weights.scales()[0];
    }
    double sum = 0;
    for (int column = 0; column < columns; column++) {
      sum += weights.table()[row + column] * weights.scales()[column];
    }
    return weights.table()[row + label] * weights.scales()[label] - sum / columns;
  }
}
