package org.newsmill.evaluate;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsmill.dedup.NearCopies;
import org.newsmill.evaluate.EvaluationRequest.SourceRow;
import org.newsmill.model.LabelledFile;
import org.newsmill.text.CleanText;
import org.newsmill.text.ContentHash;

/**
 * {@code evaluate duplicates}: how well groups of near-duplicates agree with known clusters of
 * texts. Texts take the way of a body in the pipeline: cleaned, grouped by exact copies first, then
 * compared by the classes and with the threshold of {@code mine}. Titles and dates do not count,
 * and an excerpt joins no group.
 */
public final class DuplicateEvaluation implements Evaluation {
  private static final LabelledFile READER =
      new LabelledFile(List.of("cluster"), List.of(), List.of("text", "body"));

  private final double minJaccard;

  /**
   * An evaluation.
   *
   * @param minJaccard similarity from which texts are copies, 0.5 to 0.95
   */
  public DuplicateEvaluation(double minJaccard) {
    this.minJaccard = minJaccard;
  }

  @Override
  public String task() {
    return "duplicates";
  }

  @Override
  public Map<String, Object> run(EvaluationRequest request) throws IOException {
    List<SourceRow> rows = request.rows(READER);
    long start = System.nanoTime();
    List<String> hashes =
        rows.stream().map(source -> CleanText.paragraphs(source.row().text())).toList();
    Map<String, String> bodies = new LinkedHashMap<>();
    hashes.forEach(body -> bodies.put(ContentHash.of(body), body));
    Map<String, String> leaders = NearCopies.leaders(bodies, minJaccard);
    long nanos = System.nanoTime() - start;
    ClusterScores scores = new ClusterScores();
    WrongRows wrong = new WrongRows();
    Map<String, String> clusterOfLeader = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String leader = leaders.get(ContentHash.of(hashes.get(i)));
      String gold = rows.get(i).row().label();
      scores.add(gold, leader);
      String clusterOfGroup = clusterOfLeader.putIfAbsent(leader, gold);
      if (clusterOfGroup != null && !clusterOfGroup.equals(gold)) {
        wrong.add(rows.get(i), gold, clusterOfGroup);
      }
    }
    wrong.writeTo(request.errors());
    return report(scores, nanos);
  }

  private Map<String, Object> report(ClusterScores scores, long nanos) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("task", task());
    report.put("metric", "ari");
    report.put("value", scores.adjustedRandIndex());
    report.put("ari", scores.adjustedRandIndex());
    report.put("pair_precision", scores.pairPrecision());
    report.put("pair_recall", scores.pairRecall());
    report.put("n", scores.rows());
    report.put("texts_per_second", ClassReport.perSecond(scores.rows(), nanos));
    report.put("clusters", scores.goldClusters());
    report.put("groups", scores.foundClusters());
    report.put("min_jaccard", minJaccard);
    return report;
  }
}
