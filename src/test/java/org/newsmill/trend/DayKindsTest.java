package org.newsmill.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayKindsTest {
  private static final int MONDAY = (int) LocalDate.of(2024, 12, 2).toEpochDay();

  @Test
  void weekdaysAreThoseOfTheCalendar() {
    for (int i = 0; i < 20; i++) {
      assertEquals(
          LocalDate.ofEpochDay(MONDAY + i).getDayOfWeek().getValue() - 1,
          DayKinds.weekday(MONDAY + i));
    }
    assertEquals(3, DayKinds.weekday(0));
    assertEquals(2, DayKinds.weekday(-1));
  }

  @Test
  void aHolidayIsASunday_byWhatWasPublished() {
    long[] volumes = weeks();
    volumes[9] = 110;

    int[] kinds = DayKinds.byVolume(volumes, MONDAY);

    assertEquals(6, kinds[9]);
    assertEquals(1, kinds[2 * 7 + 1]);
  }

  @Test
  void aThinnerDayIsStillItsWeekday() {
    long[] volumes = weeks();
    volumes[9] = 180;

    assertEquals(2, DayKinds.byVolume(volumes, MONDAY)[9]);
  }

  @Test
  void aDayWithoutAnything_andVolumesWithoutWeekends_keepTheirWeekdays() {
    long[] volumes = weeks();
    volumes[9] = 0;
    assertEquals(2, DayKinds.byVolume(volumes, MONDAY)[9]);

    long[] flat = new long[28];
    java.util.Arrays.fill(flat, 100);
    flat[9] = 50;
    assertArrayEquals(DayKinds.weekdays(MONDAY, 28), DayKinds.byVolume(flat, MONDAY));
  }

  private static long[] weeks() {
    long[] volumes = new long[28];
    for (int i = 0; i < volumes.length; i++) {
      volumes[i] = i % 7 == 6 ? 100 : i % 7 == 5 ? 120 : 200;
    }
    return volumes;
  }
}
