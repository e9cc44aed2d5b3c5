package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Recall and candidates by exact similarity, over edited texts, at the default threshold. */
class RecallTest {
  private static final double MIN_JACCARD = 0.7;
  private static final BandPlan PLAN = BandPlan.of(MIN_JACCARD);
  private static final int TEXTS = 1500;

  private final int[] pairs = new int[20];
  private final int[] found = new int[20];
  private final int[] candidates = new int[20];

  @Test
  void findsPairsAboveTheThreshold_andFewBelow() {
    for (int seed = 0; seed < TEXTS; seed++) {
      String text = FictionalTexts.english(300, seed);
      count(text, FictionalTexts.edited(text, 0.02 + 0.16 * seed / TEXTS, seed));
    }
    String table = table();
    // Bins are 0.05 wide, each is named by its lower end.
    assertTrue(share(found, 0.75) >= 0.9, table);
    assertTrue(share(found, 0.8) >= 0.98, table);
    assertTrue(share(candidates, 0.55) <= 0.2, table);
  }

  private void count(String text, String edited) {
    char[] a = FoldedText.of(text);
    char[] b = FoldedText.of(edited);
    double exact = ShingleSet.of(a).jaccard(ShingleSet.of(b));
    Signature ofA = SignatureScheme.sign(a);
    Signature ofB = SignatureScheme.sign(b);
    boolean candidate =
        shareBand(ofA, ofB)
            && Sketch.of(ofA).similarity(Sketch.of(ofB)) >= MIN_JACCARD - BandPlan.DOUBT;
    int bin = (int) (exact * 20);
    pairs[bin]++;
    candidates[bin] += candidate ? 1 : 0;
    found[bin] += candidate && exact >= MIN_JACCARD ? 1 : 0;
  }

  private static boolean shareBand(Signature a, Signature b) {
    long[] keys = PLAN.keys(a);
    long[] others = PLAN.keys(b);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == others[i]) {
        return true;
      }
    }
    return false;
  }

  private double share(int[] counts, double least) {
    int bin = (int) StrictMath.round(least * 20);
    return pairs[bin] == 0 ? Double.NaN : (double) counts[bin] / pairs[bin];
  }

  private String table() {
    StringBuilder table = new StringBuilder();
    for (int bin = 8; bin < 20; bin++) {
      table.append(
          String.format(
              Locale.ROOT,
              "%.2f: %d pairs, found %d, candidates %d%n",
              bin / 20.0,
              pairs[bin],
              found[bin],
              candidates[bin]));
    }
    return table.toString();
  }
}
