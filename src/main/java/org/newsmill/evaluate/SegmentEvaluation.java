package org.newsmill.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.newsmill.text.CleanText;

/**
 * {@code evaluate extraction-segments}: whether the texts of pages hold the segments that they must
 * hold ({@code with}) and none of those that they must not ({@code without}), counted over all
 * segments as the evaluation of <a href="https://github.com/adbar/trafilatura">trafilatura</a>
 * counts. Segments and texts are compared after cleaning ({@link CleanText}), since neither soft
 * hyphens nor forms of composition are what is asked.
 */
public final class SegmentEvaluation implements Evaluation {
  private final Function<byte[], String> bodies;

  /**
   * An evaluation.
   *
   * @param bodies gives the text of a page's bytes
   */
  public SegmentEvaluation(Function<byte[], String> bodies) {
    this.bodies = bodies;
  }

  /** Counts of segments, and a line for each that is wrong. */
  private static final class Counts {
    long held;
    long missing;
    long extra;
    long absent;
    final List<String> wrong = new ArrayList<>(List.of("page\twrong\tsegment"));
  }

  @Override
  public String task() {
    return "extraction-segments";
  }

  @Override
  public Map<String, Object> run(EvaluationRequest request) throws IOException {
    PageSet set = request.requiredPages();
    Map<String, JsonNode> golds = set.golds();
    PageBodies.Found found = PageBodies.find(bodies, set, golds.keySet());
    Counts counts = new Counts();
    for (Map.Entry<String, JsonNode> gold : golds.entrySet()) {
      String body = CleanText.line(found.bodies().get(gold.getKey()));
      for (String segment : segments(set, gold, "with")) {
        boolean held = body.contains(segment);
        counts.held += held ? 1 : 0;
        counts.missing += held ? 0 : 1;
        note(counts, held, gold.getKey(), "missing", segment);
      }
      for (String segment : segments(set, gold, "without")) {
        boolean held = body.contains(segment);
        counts.extra += held ? 1 : 0;
        counts.absent += held ? 0 : 1;
        note(counts, !held, gold.getKey(), "extra", segment);
      }
    }
    if (request.errors() != null) {
      Files.writeString(
          request.errors(), String.join("\n", counts.wrong) + "\n", StandardCharsets.UTF_8);
    }
    return report(counts, golds.size(), found.nanos());
  }

  private static List<String> segments(PageSet set, Map.Entry<String, JsonNode> gold, String key) {
    List<String> segments = new ArrayList<>();
    for (JsonNode segment : gold.getValue().path(key)) {
      String cleaned = CleanText.line(segment.asText(""));
      if (cleaned.isEmpty()) {
        throw set.malformed("page " + gold.getKey() + ": empty segment in " + key);
      }
      segments.add(cleaned);
    }
    return segments;
  }

  private static void note(Counts counts, boolean right, String page, String what, String text) {
    if (!right) {
      counts.wrong.add(page + "\t" + what + "\t" + text);
    }
  }

  private Map<String, Object> report(Counts counts, int pages, long nanos) {
    double precision = share(counts.held, counts.held + counts.extra);
    double recall = share(counts.held, counts.held + counts.missing);
    long all = counts.held + counts.missing + counts.extra + counts.absent;
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("task", task());
    report.put("metric", "f1");
    report.put("value", ShingleScores.f1(precision, recall));
    report.put("n", pages);
    report.put("texts_per_second", ClassReport.perSecond(pages, nanos));
    report.put("f1", ShingleScores.f1(precision, recall));
    report.put("precision", precision);
    report.put("recall", recall);
    report.put("accuracy", share(counts.held + counts.absent, all));
    report.put("segments", all);
    return report;
  }

  private static double share(long part, long all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
