package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The texts that share a band or a window, and the pairs among them that are worth a comparison:
 * each text with an anchor, never all with all.
 */
final class Bucket {
  /** Texts that are like no anchor become anchors themselves, up to so many. */
  static final int MAX_ANCHORS = 4;

  /** Two scans that each misread a letter in twenty still share so much of their shingles. */
  private static final double LEAST_CONTAINED = 0.45;

  private Bucket() {}

  /**
   * Pairs within a bucket of a band: each text with the anchor it resembles most.
   *
   * @param texts in the order of pivots
   * @param least smallest estimate worth a comparison
   * @param out takes each pair and its estimate
   */
  static void ofBand(List<Sketched> texts, double least, BiConsumer<CandidatePair, Double> out) {
    List<Sketched> anchors = new ArrayList<>();
    for (Sketched text : texts) {
      Sketched best = null;
      double similarity = -1;
      for (Sketched anchor : anchors) {
        double estimate = anchor.sketch().similarity(text.sketch());
        if (estimate > similarity) {
          best = anchor;
          similarity = estimate;
        }
      }
      if (similarity >= least) {
        out.accept(new CandidatePair(best.ref(), text.ref()), similarity);
      } else if (anchors.size() < MAX_ANCHORS) {
        anchors.add(text);
      }
    }
  }

  /**
   * Pairs within a bucket of a window: each text with the first of them, where the one may contain
   * the other by their lengths and the estimate.
   */
  static List<CandidatePair> ofWindow(List<Sketched> texts) {
    Sketched anchor = Collections.min(texts, Comparator.comparing(Sketched::ref));
    List<CandidatePair> pairs = new ArrayList<>();
    for (Sketched text : texts) {
      if (!text.ref().equals(anchor.ref()) && mayBeContained(text, anchor)) {
        pairs.add(new CandidatePair(anchor.ref(), text.ref()));
      }
    }
    return pairs;
  }

  private static boolean mayBeContained(Sketched text, Sketched anchor) {
    int shorter = text.ref().letters();
    int longer = anchor.ref().letters();
    if (!CopyTest.lengthsFit(shorter, longer)) {
      return false;
    }
    if (!text.sketch().isComparable(anchor.sketch())) {
      return true;
    }
    double jaccard = text.sketch().similarity(anchor.sketch());
    double shared = jaccard / (1 + jaccard) * (shorter + longer);
    return shared >= LEAST_CONTAINED * shorter;
  }
}
