package org.newsmill.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A linear chain over hashed features: the best sequence of IOB2 tags for the positions of a text.
 * It lies in the same file format as a {@link LinearModel}; row i of the first {@value
 * FeatureRows#RESERVED} buckets holds the weights of the tags behind tag i, the row behind the last
 * tag's those at the start. Immutable and safe for many threads. Sums of a position are integers.
 * Cost: about 10 ns per feature and 150 ns per position.
 */
public final class SequenceModel {
  private final LinearModel model;
  private final double[][] transitions;
  private final int[][] befores;
  private final PaddedRows table;

  /** The chain of a model whose labels are tags. */
  public SequenceModel(LinearModel model) {
    this.model = model;
    TagRules rules = new TagRules(model.labels());
    int labels = model.labels().size();
    this.table = new PaddedRows(model.weights().table(), labels);
    this.befores = new int[labels][];
    for (int next = 0; next < labels; next++) {
      int label = next;
      befores[next] =
          IntStream.range(0, labels).filter(before -> rules.allows(before, label)).toArray();
    }
    this.transitions = new double[labels + 1][labels];
    for (int before = 0; before <= labels; before++) {
      for (int next = 0; next < labels; next++) {
        double units = model.weights().table()[before * labels + next];
        transitions[before][next] =
            rules.allows(before, next)
                ? units * model.weights().scales()[next]
                : Double.NEGATIVE_INFINITY;
      }
    }
  }

  /** What the model says about itself. */
  public ModelHeader header() {
    return model.header();
  }

  /** The model as it is stored. */
  public LinearModel stored() {
    return model;
  }

  /** The tags, in the order of the numbers that {@link #best} gives. */
  public List<String> tags() {
    return model.labels();
  }

  /** The tag of each position in the best sequence (Viterbi); the first of equals. */
  public int[] best(FeatureRows rows) {
    int labels = model.labels().size();
    int length = rows.positions();
    byte[][] from = new byte[length][labels];
    double[] scores = null;
    long[] sums = new long[labels];
    int[] kept = new int[PaddedRows.FLUSH];
    for (int position = 0; position < length; position++) {
      table.sum(rows, position, kept, sums);
      double[] next = new double[labels];
      for (int label = 0; label < labels; label++) {
        int best = scores == null ? labels : bestBefore(scores, label);
        from[position][label] = (byte) best;
        double before = scores == null ? 0 : scores[best];
        next[label] =
            before + transitions[best][label] + sums[label] * model.weights().scales()[label];
      }
      scores = next;
    }
    return length == 0 ? new int[0] : backtrack(from, scores);
  }

  private int bestBefore(double[] scores, int label) {
    int best = 0;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int before : befores[label]) {
      double score = scores[before] + transitions[before][label];
      if (score > bestScore) {
        best = before;
        bestScore = score;
      }
    }
    return best;
  }

  private static int[] backtrack(byte[][] from, double[] scores) {
    int[] tags = new int[from.length];
    int last = 0;
    for (int label = 1; label < scores.length; label++) {
      last = scores[label] > scores[last] ? label : last;
    }
    for (int position = from.length - 1; position >= 0; position--) {
      tags[position] = last;
      last = from[position][last];
    }
    return tags;
  }
}
