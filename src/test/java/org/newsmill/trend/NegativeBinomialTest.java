package org.newsmill.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NegativeBinomialTest {

  /** P(Y >= 3) of Poisson(1) is 1 - 2.5/e; P(Y <= 1) is 2/e. */
  @Test
  void isPoisson_withoutDispersion() {
    NegativeBinomial poisson = new NegativeBinomial(1, 0);

    assertEquals(Math.log10(1 - 2.5 / Math.E), poisson.log10AtLeast(3), 1e-9);
    assertEquals(Math.log10(2 / Math.E), poisson.log10AtMost(1), 1e-9);
  }

  /** With dispersion 1 and mean m it is geometric: P(Y >= k) = (m / (1 + m))^k. */
  @Test
  void isGeometric_withDispersionOne() {
    NegativeBinomial geometric = new NegativeBinomial(4, 1);

    assertEquals(9 * Math.log10(0.8), geometric.log10AtLeast(9), 1e-9);
    assertEquals(2 * Math.log10(0.8), geometric.log10AtLeast(2), 1e-9);
    assertEquals(Math.log10(1 - Math.pow(0.8, 4)), geometric.log10AtMost(3), 1e-9);
  }

  @Test
  void bothTailsTogetherAreOne() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 200; i++) {
      double mean = 0.01 + 300 * random.nextDouble();
      NegativeBinomial distribution = new NegativeBinomial(mean, random.nextDouble());
      long count = random.nextLong(1, 600);
      double sum =
          Math.pow(10, distribution.log10AtLeast(count))
              + Math.pow(10, distribution.log10AtMost(count - 1));

      assertEquals(1, sum, 1e-7, mean + " " + count);
    }
  }

  @Test
  void tellsTailsThatNoDoubleHolds() {
    double score = -new NegativeBinomial(2, 0).log10AtLeast(2000);

    assertTrue(score > 5000 && score < 6000, String.valueOf(score));
  }

  @Test
  void isCertain_fromNothingOn() {
    assertEquals(0, new NegativeBinomial(3, 0.1).log10AtLeast(0));
  }

  @Test
  void refusesWhatIsNoDistribution() {
    assertThrows(IllegalArgumentException.class, () -> new NegativeBinomial(0, 0.1));
    assertThrows(IllegalArgumentException.class, () -> new NegativeBinomial(1, -0.1));
    assertThrows(IllegalArgumentException.class, () -> new NegativeBinomial(Double.NaN, 0));
  }
}
