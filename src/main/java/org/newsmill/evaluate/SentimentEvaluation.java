package org.newsmill.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.newsmill.evaluate.EvaluationRequest.SourceRow;
import org.newsmill.model.ClassScores;
import org.newsmill.model.LabelledFile;
import org.newsmill.model.MalformedInputException;
import org.newsmill.sentiment.Tone;
import org.newsmill.sentiment.ToneClassifier;

/**
 * {@code evaluate sentiment}: three labels, or ratings from 1 to 10 of which 1-4 are negative, 9-10
 * positive and the rest is skipped. Labels and ratings go through the same classifier.
 */
public final class SentimentEvaluation implements Evaluation {
  private static final LabelledFile READER =
      new LabelledFile(
          List.of("label", "rating"),
          List.of("title", "headline"),
          List.of("text", "review", "sentence", "body"));

  private final ToneClassifier classifier;
  private final UnaryOperator<String> language;

  /**
   * An evaluation.
   *
   * @param language BCP-47 tag of a text, which chooses the model, as the pipeline finds it
   */
  public SentimentEvaluation(ToneClassifier classifier, UnaryOperator<String> language) {
    this.classifier = classifier;
    this.language = language;
  }

  @Override
  public String task() {
    return "sentiment";
  }

  @Override
  public Map<String, Object> run(EvaluationRequest request) throws IOException {
    List<SourceRow> rows = withoutMiddleRatings(request.rows(READER));
    GoldLabels gold =
        GoldLabels.of(rows, request.goldToModel(), SentimentEvaluation::known, Tone.LABELS);
    List<String> among = gold.modelLabels();
    ClassScores scores = new ClassScores(among);
    WrongRows wrong = new WrongRows();
    long nanos = 0;
    for (SourceRow source : rows) {
      String text = source.row().joined();
      long start = System.nanoTime();
      Tone tone = classifier.classify(language.apply(text), text).orElse(Tone.NEUTRAL);
      String predicted = ClassReport.best(Tone.LABELS, tone.probabilities(), among);
      nanos += System.nanoTime() - start;
      String expected = gold.modelLabel(source.row().label());
      scores.add(expected, predicted);
      if (!expected.equals(predicted)) {
        wrong.add(source, source.row().label(), gold.goldName(predicted));
      }
    }
    wrong.writeTo(request.errors());
    return ClassReport.of(task(), scores, gold, nanos);
  }

  private static Optional<String> known(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return Tone.LABELS.contains(lower) ? Optional.of(lower) : Optional.empty();
  }

  /** Turns ratings into labels and leaves out those in the middle. */
  private static List<SourceRow> withoutMiddleRatings(List<SourceRow> rows) {
    List<SourceRow> kept = new ArrayList<>();
    for (SourceRow source : rows) {
      boolean rating = source.row().labelName().equals("rating");
      String label = rating ? ofRating(source) : source.row().label();
      if (!label.isEmpty()) {
        kept.add(new SourceRow(source.file(), source.row().withLabel(label)));
      }
    }
    if (kept.isEmpty()) {
      throw new MalformedInputException(
          rows.get(0).file(), 0, "no row to score: all ratings are 5 to 8");
    }
    return kept;
  }

  private static String ofRating(SourceRow source) {
    String rating = source.row().label();
    if (!rating.matches("[1-9]|10")) {
      throw new MalformedInputException(
          source.file(), source.row().line(), "rating " + rating + ", allowed: 1 to 10");
    }
    int number = Integer.parseInt(rating);
    if (number <= 4) {
      return "negative";
    }
    return number >= 9 ? "positive" : "";
  }
}
