package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.newsmill.model.ClassScores;
import org.newsmill.model.HeldOut;
import org.newsmill.model.LabelledText;
import org.newsmill.model.ModelCard;
import org.newsmill.model.ModelFile;
import org.newsmill.model.ModelHeader;
import org.newsmill.model.TargetFile;
import org.newsmill.model.TargetText;
import org.newsmill.model.Training;
import org.newsmill.model.TrainingPlan;
import org.newsmill.sentiment.TargetClassifier;
import org.newsmill.sentiment.TargetFeatures;
import org.newsmill.sentiment.Tone;
import org.newsmill.text.CodePointOffsets;

/**
 * {@code newsmill train targets}: English texts with targets become the model of the tone towards
 * an entity. Texts are divided, not targets, so that no text is on both sides.
 */
final class TargetTraining {
  private final ModelHeader header;
  private final TrainingPlan plan;
  private final int folds;
  private final TargetFeatures features = TargetFeatures.shipped();

  /**
   * A training.
   *
   * @param folds parts of a cross-validation, 0 for none
   * @throws IllegalArgumentException for other features than those of targets, or one fold
   */
  TargetTraining(ModelHeader header, TrainingPlan plan, int folds) {
    if (!header.features().tokens().equals(TargetFeatures.NAME)) {
      throw new IllegalArgumentException("train targets needs --tokens " + TargetFeatures.NAME);
    }
    if (folds < 0 || folds == 1) {
      throw new IllegalArgumentException("--folds is " + folds + ", allowed: 0 or 2 and more");
    }
    this.header = header;
    this.plan = plan;
    this.folds = folds;
  }

  /** Trains, writes the model and its card, and prints its scores. */
  void run(List<Path> inputs, Path file, String command, PrintWriter out) throws IOException {
    List<TargetText> rows = new ArrayList<>();
    for (Path input : inputs) {
      rows.addAll(TargetFile.read(input));
    }
    Training training = train(rows, row -> HeldOut.contains(row.text()));
    byte[] bytes = ModelFile.write(training.model());
    Files.write(file, bytes);
    String name = String.valueOf(file.getFileName());
    String card = ModelCard.of(training, name, bytes.length, command);
    Files.writeString(Path.of(file + ".md"), card, StandardCharsets.UTF_8);
    ModelCard.report(training.scores()).forEach(out::println);
    if (folds > 0) {
      out.println();
      out.printf(Locale.ROOT, "The classifier in cross-validation over %d parts:%n", folds);
      ModelCard.report(crossValidate(rows)).forEach(out::println);
    }
    out.flush();
  }

  private Training train(List<TargetText> rows, Predicate<TargetText> heldOut) {
    List<LabelledText> trained = new ArrayList<>();
    List<LabelledText> measured = new ArrayList<>();
    for (TargetText row : rows) {
      if (row.start() >= 0) {
        (heldOut.test(row) ? measured : trained)
            .add(new LabelledText(row.line(), "label", row.label(), null, marked(row)));
      }
    }
    return Training.run(header, trained, measured, plan, features::of);
  }

  private static String marked(TargetText row) {
    CodePointOffsets offsets = CodePointOffsets.of(row.text());
    return TargetFeatures.mark(
        row.text(), offsets.toUtf16(row.start()), offsets.toUtf16(row.end()));
  }

  /** Scores of the whole classifier, each row by a model that did not see its text. */
  private ClassScores crossValidate(List<TargetText> rows) {
    ClassScores scores = new ClassScores(Tone.LABELS);
    for (int fold = 0; fold < folds; fold++) {
      int measured = fold;
      Predicate<TargetText> heldOut = row -> HeldOut.fold(row.text(), folds) == measured;
      TargetClassifier classifier = TargetClassifier.of(train(rows, heldOut).model());
      for (TargetText row : rows) {
        if (heldOut.test(row)) {
          Tone tone = classifier.classify("en", row.text(), row.start(), row.end()).orElseThrow();
          scores.add(row.label(), tone.label());
        }
      }
    }
    return scores;
  }
}
