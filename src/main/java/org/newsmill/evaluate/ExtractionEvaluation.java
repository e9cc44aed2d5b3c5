package org.newsmill.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * {@code evaluate extraction}: how much of the texts of pages is found, and of it alone ({@link
 * ShingleScores}). Gold is the page's {@code articleBody}, read for scoring only.
 */
public final class ExtractionEvaluation implements Evaluation {
  /** Pages below this F1 are written as errors. */
  private static final double GOOD = 0.9;

  private final Function<byte[], String> bodies;

  /**
   * An evaluation.
   *
   * @param bodies gives the text of a page's bytes
   */
  public ExtractionEvaluation(Function<byte[], String> bodies) {
    this.bodies = bodies;
  }

  @Override
  public String task() {
    return "extraction";
  }

  @Override
  public Map<String, Object> run(EvaluationRequest request) throws IOException {
    PageSet set = request.requiredPages();
    Map<String, JsonNode> golds = set.golds();
    PageBodies.Found found = PageBodies.find(bodies, set, golds.keySet());
    ShingleScores scores = new ShingleScores();
    List<String> wrong = new ArrayList<>(List.of("page\tprecision\trecall"));
    for (Map.Entry<String, JsonNode> gold : golds.entrySet()) {
      String body = gold.getValue().path("articleBody").asText("");
      ShingleScores.Match match = scores.add(body, found.bodies().get(gold.getKey()));
      if (ShingleScores.f1(match.precision(), match.recall()) < GOOD) {
        wrong.add(
            String.format(
                Locale.ROOT, "%s\t%.3f\t%.3f", gold.getKey(), match.precision(), match.recall()));
      }
    }
    if (request.errors() != null) {
      Files.writeString(request.errors(), String.join("\n", wrong) + "\n", StandardCharsets.UTF_8);
    }
    return report(scores, golds.size(), found.nanos());
  }

  private Map<String, Object> report(ShingleScores scores, int pages, long nanos) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("task", task());
    report.put("metric", "f1");
    report.put("value", scores.f1());
    report.put("n", pages);
    report.put("texts_per_second", ClassReport.perSecond(pages, nanos));
    report.put("f1", scores.f1());
    report.put("precision", scores.precision());
    report.put("recall", scores.recall());
    return report;
  }
}
