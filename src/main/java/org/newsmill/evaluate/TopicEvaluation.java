package org.newsmill.evaluate;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.newsmill.evaluate.EvaluationRequest.SourceRow;
import org.newsmill.model.Argmax;
import org.newsmill.model.ClassScores;
import org.newsmill.model.LabelledFile;
import org.newsmill.model.LabelledText;
import org.newsmill.topic.SectionClassifier;
import org.newsmill.topic.SectionNames;

/**
 * {@code evaluate topic}: sections of titles and texts. Gold labels are the sections' ids or names
 * in Korean or English, or mapped to them.
 */
public final class TopicEvaluation implements Evaluation {
  private static final LabelledFile READER =
      new LabelledFile(List.of("label"), List.of("title", "headline"), List.of("text", "body"));

  private final SectionClassifier classifier;
  private final SectionNames names;
  private final UnaryOperator<String> language;

  /**
   * An evaluation.
   *
   * @param language BCP-47 tag of a text, which chooses the model, as the pipeline finds it
   */
  public TopicEvaluation(
      SectionClassifier classifier, SectionNames names, UnaryOperator<String> language) {
    this.classifier = classifier;
    this.names = names;
    this.language = language;
  }

  @Override
  public String task() {
    return "topic";
  }

  @Override
  public Map<String, Object> run(EvaluationRequest request) throws IOException {
    List<SourceRow> rows = request.rows(READER);
    List<String> labels = classifier.labels();
    GoldLabels gold =
        GoldLabels.of(
            rows, request.goldToModel(), name -> names.idOf(name).filter(labels::contains), labels);
    List<String> among = gold.modelLabels();
    ClassScores scores = new ClassScores(among);
    Reliability reliability = new Reliability();
    WrongRows wrong = new WrongRows();
    long nanos = 0;
    for (SourceRow source : rows) {
      LabelledText row = source.row();
      long start = System.nanoTime();
      double[] probabilities =
          classifier.probabilities(language.apply(body(row)), row.title(), row.text());
      String predicted = ClassReport.best(labels, probabilities, among);
      nanos += System.nanoTime() - start;
      String expected = gold.modelLabel(row.label());
      int best = Argmax.of(probabilities);
      reliability.add(probabilities[best], labels.get(best).equals(expected));
      scores.add(expected, predicted);
      if (!expected.equals(predicted)) {
        wrong.add(source, row.label(), gold.goldName(predicted));
      }
    }
    wrong.writeTo(request.errors());
    Map<String, Object> report = ClassReport.of(task(), scores, gold, nanos);
    report.putAll(reliability.report());
    return report;
  }

  /**
   * What the language is told from: the body, as the pipeline does; a title alone where it is all.
   */
  private static String body(LabelledText row) {
    return row.text() == null || row.text().isBlank() ? row.title() : row.text();
  }
}
