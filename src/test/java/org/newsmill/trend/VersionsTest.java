package org.newsmill.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsmill.record.TrendCell;
import org.newsmill.record.TrendVersion;

class VersionsTest {

  @Test
  void aModelsVersionIsUsed_fromItsFirstDayToItsLast() {
    List<TrendCell> cells =
        List.of(cell("a", "m1", 1), cell("b", "m1", 5), cell("a", "m2", 6), cell("b", "m2", 9));

    assertEquals(List.of(1, 2, 3, 4, 5), days(cells, "a", "m1"));
    assertEquals(List.of(6, 7, 8, 9), days(cells, "b", "m2"));
  }

  @Test
  void aSavedQueryIsUsed_alsoOnDaysWithoutAMatch() {
    List<TrendCell> cells = List.of(cell("a", "q1", 4), cell("b", "q7", 6));

    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), days(cells, "a", "q1"));
  }

  @Test
  void achangedQueryIsUsed_sinceTheOldOneEnded() {
    List<TrendCell> cells =
        List.of(cell("a", "q1", 1), cell("a", "q1", 4), cell("a", "q2", 7), cell("b", "q9", 2));

    assertEquals(List.of(5, 6, 7, 8, 9), days(cells, "a", "q2"));
  }

  @Test
  void rowsWithoutAVersion_areOfAllDays() {
    assertEquals(10, days(List.of(), "a", null).size());
  }

  private static List<Integer> days(List<TrendCell> cells, String item, String version) {
    Map<String, TrendVersion> folded = new HashMap<>();
    for (TrendCell cell : cells) {
      folded.merge(cell.getVersion(), Versions.of(cell), Versions::both);
    }
    IntPredicate used =
        Versions.of(new ArrayList<>(folded.values()))
            .usedOn(new ItemHistory.Key("topic", "s", item, "ko", version, true));
    return IntStream.range(0, 10).filter(used).boxed().toList();
  }

  private static TrendCell cell(String item, String version, int day) {
    return new TrendCell("topic", "s", item, "ko", version, "p", true, day, 1L, 1L);
  }
}
