package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandPlanTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.6, 0.7, 0.8, 0.9, 0.95})
  void findsNearlyAllPairsAboveTheThreshold_withFewBands(double minJaccard) {
    BandPlan plan = BandPlan.of(minJaccard);
    assertTrue(plan.sharesBand(Math.min(0.99, minJaccard + 0.05)) >= 0.9);
    assertTrue(plan.sharesBand(Math.min(0.995, minJaccard + 0.1)) >= 0.98);
    assertTrue(plan.count() <= 40, "bands " + plan.count());
  }

  @Test
  void curveIsThatOfSimulatedSignatures() {
    BandPlan plan = BandPlan.of(0.7);
    for (double jaccard : new double[] {0.5, 0.6, 0.7, 0.75, 0.8}) {
      Random random = new Random(3);
      int hits = 0;
      int trials = 4000;
      for (int trial = 0; trial < trials; trial++) {
        int[] a = random.ints(SignatureScheme.HASHES).toArray();
        int[] b = a.clone();
        for (int i = 0; i < b.length; i++) {
          b[i] = random.nextDouble() < jaccard ? b[i] : ~b[i];
        }
        hits += shareBand(plan, a, b) ? 1 : 0;
      }
      assertEquals(plan.sharesBand(jaccard), (double) hits / trials, 0.03, "at " + jaccard);
    }
  }

  @Test
  void refusesThresholds_thatBandsCannotServe() {
    assertThrows(IllegalArgumentException.class, () -> BandPlan.of(0.05));
  }

  private static boolean shareBand(BandPlan plan, int[] a, int[] b) {
    long[] keys = plan.keys(new Signature(1000, a, null));
    long[] others = plan.keys(new Signature(1000, b, null));
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == others[i]) {
        return true;
      }
    }
    return false;
  }
}
