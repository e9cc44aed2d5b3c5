package org.newsmill.extract.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDateTest {

  @ParameterizedTest
  @CsvSource({
    "지난 28일 다리가 열렸다., 2024-01-03, 2023-12-28",
    "지난달 31일 다리가 열렸다., 2024-01-05, 2023-12-31",
    "지난달 29일 다리가 열렸다., 2024-03-31, 2024-02-29",
    "지난해 12월 31일 다리가 열렸다., 2024-01-01, 2023-12-31",
    "2월 29일 다리가 열렸다., 2024-03-01, 2024-02-29"
  })
  void findsTheDay_aroundTheEndsOfMonths(String sentence, LocalDate published, LocalDate expected) {
    assertEquals(expected, EventDate.of(sentence, published).getKey());
  }

  @ParameterizedTest
  @CsvSource({
    "지난달 31일 다리가 열렸다., 2024-03-05",
    "지난달 30일 다리가 열렸다., 2023-03-31",
    "지난 31일 다리가 열렸다., 2024-03-02",
    "2월 29일 다리가 열렸다., 2023-03-01",
    "지난해 2월 29일 다리가 열렸다., 2024-03-01",
    "2023년 2월 29일 다리가 열렸다., 2024-03-01",
    "13월 1일 다리가 열렸다., 2024-03-01"
  })
  void saysNothing_ofADayThatDoesNotExist(String sentence, LocalDate published) {
    assertEquals(null, EventDate.of(sentence, published));
  }
}
