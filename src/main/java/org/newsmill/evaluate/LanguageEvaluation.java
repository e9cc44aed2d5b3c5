package org.newsmill.evaluate;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.newsmill.evaluate.EvaluationRequest.SourceRow;
import org.newsmill.model.LabelledFile;

/**
 * {@code evaluate language}: the share of texts whose language is found, without restricting the
 * candidates. Tags are compared by language ({@link LanguageCodes}); an unsupported language or
 * {@code und} is wrong. Beside the accuracy over rows it gives that of each language, their mean,
 * and the most frequent confusions.
 */
public final class LanguageEvaluation implements Evaluation {
  private static final LabelledFile READER =
      new LabelledFile(List.of("lang", "language", "label"), List.of(), List.of("text", "title"));

  private final Function<String, String> identify;

  /**
   * An evaluation.
   *
   * @param identify gives the BCP-47 tag of a text
   */
  public LanguageEvaluation(Function<String, String> identify) {
    this.identify = identify;
  }

  @Override
  public String task() {
    return "language";
  }

  @Override
  public Map<String, Object> run(EvaluationRequest request) throws IOException {
    List<SourceRow> rows = request.rows(READER);
    WrongRows wrong = new WrongRows();
    LanguageScores scores = new LanguageScores();
    long nanos = 0;
    for (SourceRow source : rows) {
      long start = System.nanoTime();
      String predicted = identify.apply(source.row().text());
      nanos += System.nanoTime() - start;
      String label = source.row().label();
      String gold = request.goldToModel().getOrDefault(label, label);
      if (!scores.add(gold, predicted)) {
        wrong.add(source, label, predicted);
      }
    }
    wrong.writeTo(request.errors());
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("task", task());
    report.put("metric", "accuracy");
    report.put("value", scores.accuracy());
    report.put("accuracy", scores.accuracy());
    report.put("macro_accuracy", scores.macroAccuracy());
    report.put("n", rows.size());
    report.put("texts_per_second", ClassReport.perSecond(rows.size(), nanos));
    report.put("per_language", scores.perLanguage());
    report.put("confusions", scores.confusions());
    return report;
  }
}
