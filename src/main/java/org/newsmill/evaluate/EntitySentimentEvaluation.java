package org.newsmill.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.newsmill.evaluate.EvaluationRequest.SourceRow;
import org.newsmill.model.ClassScores;
import org.newsmill.model.HeldOut;
import org.newsmill.model.LabelledText;
import org.newsmill.model.TargetFile;
import org.newsmill.model.TargetText;
import org.newsmill.sentiment.TargetClassifier;
import org.newsmill.sentiment.Tone;

/**
 * {@code evaluate entity-sentiment}: the tone of a text towards one of its entities, three labels;
 * JSON Lines as {@link TargetFile} reads them.
 */
public final class EntitySentimentEvaluation implements Evaluation {
  private final TargetClassifier classifier;
  private final UnaryOperator<String> language;

  /**
   * An evaluation.
   *
   * @param language BCP-47 tag of a text, which chooses the model, as the pipeline finds it
   */
  public EntitySentimentEvaluation(TargetClassifier classifier, UnaryOperator<String> language) {
    this.classifier = classifier;
    this.language = language;
  }

  private record Row(SourceRow source, TargetText target) {}

  @Override
  public String task() {
    return "entity-sentiment";
  }

  @Override
  public Map<String, Object> run(EvaluationRequest request) throws IOException {
    List<Row> rows = rows(request);
    GoldLabels gold =
        GoldLabels.of(
            rows.stream().map(Row::source).toList(),
            request.goldToModel(),
            EntitySentimentEvaluation::known,
            Tone.LABELS);
    List<String> among = gold.modelLabels();
    ClassScores scores = new ClassScores(among);
    WrongRows wrong = new WrongRows();
    long nanos = 0;
    for (Row row : rows) {
      TargetText target = row.target();
      long start = System.nanoTime();
      Tone tone =
          classifier
              .classify(language.apply(target.text()), target.text(), target.start(), target.end())
              .orElse(Tone.NEUTRAL);
      String predicted = ClassReport.best(Tone.LABELS, tone.probabilities(), among);
      nanos += System.nanoTime() - start;
      String expected = gold.modelLabel(target.label());
      scores.add(expected, predicted);
      if (!expected.equals(predicted)) {
        wrong.add(row.source(), target.label(), gold.goldName(predicted));
      }
    }
    wrong.writeTo(request.errors());
    return ClassReport.of(task(), scores, gold, nanos);
  }

  private static List<Row> rows(EvaluationRequest request) throws IOException {
    List<Row> rows = new ArrayList<>();
    if (request.inputs().isEmpty()) {
      add(rows, "(stdin)", TargetFile.read(request.standardInput(), "(stdin)"));
    }
    for (Path input : request.inputs()) {
      add(rows, input.toString(), TargetFile.read(input));
    }
    if (request.heldOutOnly()) {
      rows.removeIf(row -> !HeldOut.contains(row.target().text()));
      if (rows.isEmpty()) {
        throw new IllegalArgumentException("--held-out leaves no row");
      }
    }
    return rows;
  }

  /** The target and the text together are what a wrong row shows. */
  private static void add(List<Row> rows, String file, List<TargetText> targets) {
    for (TargetText target : targets) {
      rows.add(
          new Row(
              new SourceRow(
                  file,
                  new LabelledText(
                      target.line(), "label", target.label(), target.target(), target.text())),
              target));
    }
  }

  private static Optional<String> known(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return Tone.LABELS.contains(lower) ? Optional.of(lower) : Optional.empty();
  }
}
