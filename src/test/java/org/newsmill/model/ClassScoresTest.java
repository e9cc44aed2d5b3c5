package org.newsmill.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassScoresTest {
  @Test
  void countsByHand() {
    ClassScores scores = new ClassScores(List.of("a", "b", "c"));
    scores.add("a", "a");
    scores.add("a", "a");
    scores.add("a", "b");
    scores.add("b", "b");
    scores.add("c", "elsewhere");

    assertEquals(5, scores.rows());
    assertEquals(0.6, scores.accuracy());
    assertEquals(Map.of("a", 0.8, "b", 2.0 / 3, "c", 0.0), scores.f1());
    assertEquals(Map.of("a", 2.0 / 3, "b", 1.0, "c", 0.0), scores.recall());
    assertEquals(Map.of("a", 1.0, "b", 0.5, "c", 0.0), scores.precision());
    assertEquals((0.8 + 2.0 / 3) / 3, scores.macroF1(), 1e-15);
    assertEquals(0.6, scores.majority().accuracy());
    assertEquals(0.75 / 3, scores.majority().macroF1(), 1e-15);
  }
}
