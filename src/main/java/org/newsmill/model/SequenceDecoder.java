package org.newsmill.model;

/**
 * The best sequence of tags for the features of a text (Viterbi). Sums of a position are integers.
 * Used by one thread; its arrays grow to the longest sequence.
 */
public final class SequenceDecoder {
  /**
   * Sequences whose score, a log of odds, lies so far below the best one's are given up: on 9,800
   * texts none of them came back.
   */
  private static final double BEAM = 12;

  private final FeatureRows rows;
  private final UsedRows table;
  private final double[] scales;
  private final double[] starts;
  private final double[] transitions;
  private final int labels;
  private final int[] alive;
  private final long[] sums;
  private double[] scores;
  private double[] next;
  private byte[] from = new byte[0];

  /**
   * A decoder.
   *
   * @param starts weight of each tag at the start
   * @param transitions weight of tag n behind tag b at {@code n * tags + b}; minus infinity where
   *     it may not stand
   */
  SequenceDecoder(
      FeatureRows rows, UsedRows table, double[] scales, double[] starts, double[] transitions) {
    this.rows = rows;
    this.table = table;
    this.scales = scales;
    this.starts = starts;
    this.transitions = transitions;
    this.labels = scales.length;
    this.alive = new int[labels];
    this.sums = new long[labels];
    this.scores = new double[labels];
    this.next = new double[labels];
  }

  /** To be filled with the features of a sequence. */
  public FeatureRows rows() {
    return rows;
  }

  /** The number of the tag of each position in the best sequence; the first of equals. */
  public int[] best() {
    int length = rows.positions();
    if (from.length < length * labels) {
      from = new byte[length * labels * 2];
    }
    for (int position = 0; position < length; position++) {
      table.sum(rows.features(), rows.start(position), rows.end(position), sums);
      if (position == 0) {
        for (int label = 0; label < labels; label++) {
          next[label] = starts[label] + sums[label] * scales[label];
        }
      } else {
        step(position);
      }
      double[] last = scores;
      scores = next;
      next = last;
    }
    return backtrack(length);
  }

  /** Extends the sequences that are near the best one; mostly one or two are. */
  private void step(int position) {
    int count = nearBest();
    int at = position * labels;
    for (int label = 0; label < labels; label++) {
      int best = alive[0];
      double bestScore = scores[best] + transitions[label * labels + best];
      for (int i = 1; i < count; i++) {
        int before = alive[i];
        double score = scores[before] + transitions[label * labels + before];
        if (score > bestScore) {
          best = before;
          bestScore = score;
        }
      }
      from[at + label] = (byte) best;
      next[label] = bestScore + sums[label] * scales[label];
    }
  }

  private int nearBest() {
    double least = scores[0];
    for (int label = 1; label < labels; label++) {
      least = Math.max(least, scores[label]);
    }
    least -= BEAM;
    int count = 0;
    for (int label = 0; label < labels; label++) {
      if (scores[label] >= least) {
        alive[count++] = label;
      }
    }
    return count;
  }

  private int[] backtrack(int length) {
    int[] tags = new int[length];
    int last = 0;
    for (int label = 1; label < labels; label++) {
      last = scores[label] > scores[last] ? label : last;
    }
    for (int position = length - 1; position >= 0; position--) {
      tags[position] = last;
      last = from[position * labels + last];
    }
    return tags;
  }
}
