package org.newsmill.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Trains, calibrates and measures a model: some rows train it, the held-out ones (a tenth chosen by
 * {@link HeldOut}, or given) calibrate and measure it. Memory: about 4 bytes per feature of all
 * texts.
 *
 * @param model the trained model
 * @param scores its scores on the held-out rows
 * @param trained number of rows it was trained on
 */
public record Training(LinearModel model, ClassScores scores, int trained) {

  /**
   * Runs a training of one label against the rest ({@link LinearTrainer}).
   *
   * @param header labels and features of the model to be
   * @param rows rows whose labels are all in the header
   * @param tokens gives the tokens of a text that {@link FeatureSpec#tokens()} names
   * @throws IllegalArgumentException when a label has no training row
   */
  public static Training run(
      ModelHeader header,
      List<LabelledText> rows,
      TrainingPlan plan,
      Function<String, List<String>> tokens) {
    List<LabelledText> heldOut = new ArrayList<>();
    List<LabelledText> trained = new ArrayList<>();
    rows.forEach(row -> (HeldOut.contains(row.joined()) ? heldOut : trained).add(row));
    return run(header, trained, heldOut, plan, tokens);
  }

  /**
   * Runs a training of one label against the rest ({@link LinearTrainer}) with given held-out rows.
   *
   * @param trained rows to train on, whose labels are all in the header
   * @param heldOut rows that calibrate and measure
   * @throws IllegalArgumentException when a label has no training row
   */
  public static Training run(
      ModelHeader header,
      List<LabelledText> trained,
      List<LabelledText> heldOut,
      TrainingPlan plan,
      Function<String, List<String>> tokens) {
    Samples samples = samples(header, trained, tokens);
    Weights weights = new LinearTrainer(samples, plan).train(header);
    return finish(header, samples, weights, heldOut, tokens);
  }

  /**
   * Runs a training of all labels against each other ({@link SoftmaxTrainer}).
   *
   * @param rows rows to train on, whose labels are all in the header
   * @param heldOut rows that calibrate and measure
   * @throws IllegalArgumentException when a label has no training row
   */
  public static Training run(
      ModelHeader header, List<LabelledText> rows, List<LabelledText> heldOut, SoftmaxPlan plan) {
    Samples samples = samples(header, rows, text -> List.of());
    Weights weights = new SoftmaxTrainer(samples, plan).train();
    return finish(header, samples, weights, heldOut, text -> List.of());
  }

  private static Samples samples(
      ModelHeader header, List<LabelledText> rows, Function<String, List<String>> tokens) {
    Samples samples = new Samples(header.features());
    for (LabelledText row : rows) {
      String text = row.joined();
      samples.add(text, tokens.apply(text), header.labels().indexOf(row.label()));
    }
    requireAllLabels(header, samples);
    return samples;
  }

  private static Training finish(
      ModelHeader header,
      Samples samples,
      Weights weights,
      List<LabelledText> heldOut,
      Function<String, List<String>> tokens) {
    LinearModel raw = new LinearModel(header, weights);
    double temperature = temperature(raw, heldOut, tokens);
    LinearModel model = new LinearModel(header, weights.withTemperature(temperature));
    return new Training(model, measure(model, heldOut, tokens), samples.size());
  }

  private static void requireAllLabels(ModelHeader header, Samples samples) {
    boolean[] seen = new boolean[header.labels().size()];
    for (int i = 0; i < samples.size(); i++) {
      seen[samples.label(i)] = true;
    }
    for (int label = 0; label < seen.length; label++) {
      if (!seen[label]) {
        throw new IllegalArgumentException(
            "label " + header.labels().get(label) + " has no training row");
      }
    }
  }

  private static double temperature(
      LinearModel raw, List<LabelledText> heldOut, Function<String, List<String>> tokens) {
    double[][] scores = new double[heldOut.size()][];
    int[] labels = new int[heldOut.size()];
    for (int i = 0; i < scores.length; i++) {
      String text = heldOut.get(i).joined();
      scores[i] = raw.scores(text, tokens.apply(text));
      labels[i] = raw.labels().indexOf(heldOut.get(i).label());
    }
    return Calibration.temperature(scores, labels);
  }

  private static ClassScores measure(
      LinearModel model, List<LabelledText> heldOut, Function<String, List<String>> tokens) {
    ClassScores scores = new ClassScores(model.labels());
    for (LabelledText row : heldOut) {
      String text = row.joined();
      double[] probabilities = model.probabilities(text, tokens.apply(text));
      scores.add(row.label(), model.labels().get(Argmax.of(probabilities)));
    }
    return scores;
  }
}
