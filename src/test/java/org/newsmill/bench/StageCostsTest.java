package org.newsmill.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageCostsTest {
  private static final int MEGABYTE = 1 << 20;

  @Test
  void stageWithinAStage_isTakenFromTheOuterOne() {
    StageCosts costs = new StageCosts();
    int length =
        costs.measure(
            "outer",
            () -> {
              byte[] own = new byte[MEGABYTE];
              byte[] inner = costs.measure("inner", () -> new byte[8 * MEGABYTE]);
              return own.length + inner.length;
            });
    assertEquals(9 * MEGABYTE, length);
    Map<String, StageCosts.Cost> stages = costs.stages();
    assertEquals(List.of("inner", "outer"), List.copyOf(stages.keySet()));
    assertTrue(stages.get("inner").bytes() >= 8 * MEGABYTE, stages::toString);
    assertTrue(stages.get("outer").bytes() >= MEGABYTE, stages::toString);
    assertTrue(stages.get("outer").bytes() < 2 * MEGABYTE, stages::toString);
  }

  @Test
  void crewDoesEachItemOnce_andSumsWhatItsThreadsCost() {
    StageCosts costs = new StageCosts();
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    List<Integer> items = IntStream.range(0, 300).boxed().toList();
    try (Crew crew = new Crew(3)) {
      crew.each(Crew.batches(items), () -> batch -> costs.measure("add", () -> done.addAll(batch)));
    }
    Collections.sort(done);
    assertEquals(items, done);
    assertTrue(costs.stages().get("add").nanos() >= 0);
  }
}
