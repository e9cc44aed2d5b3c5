package org.newsmill.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkBaselineTest {
  private static final WorkBaseline BASELINE =
      new WorkBaseline(Map.of("exchanged.a", 1000L, "exchanged.b", 10L, "allocated.a", 7L));

  @Test
  void acceptsWork_upToATenthMore() {
    assertEquals(
        List.of(),
        BASELINE.complaints("exchanged.", Map.of("exchanged.a", 1100L, "exchanged.b", 1L)));
  }

  @Test
  void namesWork_thatIsMoreThanATenthMore() {
    assertEquals(
        List.of("exchanged.a: 1,101, that is 10.1% more than 1,000"),
        BASELINE.complaints("exchanged.", Map.of("exchanged.a", 1101L, "exchanged.b", 10L)));
  }

  @Test
  void namesWork_thatIsNewOrGone() {
    assertEquals(
        List.of("exchanged.c is new: 5", "exchanged.b is not there any more"),
        BASELINE.complaints("exchanged.", Map.of("exchanged.a", 1L, "exchanged.c", 5L)));
  }

  @Test
  void complainsOfNothing_whenItComparesWithItself(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("baseline.properties");
    BASELINE.write(file, List.of("what this is"));
    assertEquals(BASELINE, WorkBaseline.read(file));
    assertEquals(List.of(), BASELINE.complaints("allocated.", Map.of("allocated.a", 7L)));
  }

  @Test
  void renewsOneKind_andKeepsTheOther() {
    assertEquals(
        Map.of("exchanged.c", 3L, "allocated.a", 7L),
        BASELINE.with("exchanged.", Map.of("exchanged.c", 3L)).counts());
  }
}
