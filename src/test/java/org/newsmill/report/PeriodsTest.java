package org.newsmill.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodsTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 11, 29);

  @Test
  void stepsAreDays_overAFewMonths() {
    Periods periods = Periods.between(FIRST, LocalDate.of(2024, 12, 2));

    assertEquals(List.of("2024-11-29", "2024-11-30", "2024-12-01", "2024-12-02"), periods.starts());
    assertEquals("day", periods.unit().id());
    assertEquals(3, periods.indexOf(LocalDate.of(2024, 12, 2)));
  }

  @Test
  void stepsAreWeeksFromMonday_overAYear() {
    Periods periods = Periods.between(FIRST, FIRST.plusDays(200));

    assertEquals("week", periods.unit().id());
    assertEquals("2024-11-25", periods.starts().get(0));
    assertEquals(0, periods.indexOf(LocalDate.of(2024, 12, 1)));
    assertEquals(1, periods.indexOf(LocalDate.of(2024, 12, 2)));
    assertEquals(periods.size() - 1, periods.indexOf(FIRST.plusDays(200)));
  }

  @Test
  void stepsAreMonths_overManyYears() {
    Periods periods = Periods.between(FIRST, FIRST.plusYears(30));

    assertEquals("month", periods.unit().id());
    assertEquals(361, periods.size());
    assertEquals(1, periods.indexOf(LocalDate.of(2024, 12, 31)));
  }

  @Test
  void oneDayIsOneStep() {
    assertEquals(List.of("2024-11-29"), Periods.between(FIRST, FIRST).starts());
  }
}
