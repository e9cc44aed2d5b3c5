package org.newsmill.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.record.DatedBy;

class SourceDateTest {
  private final SourceDate dates =
      new SourceDate(LocalDate.of(2024, 12, 5), ZoneId.of("Asia/Seoul"));

  @ParameterizedTest
  @CsvSource({
    "2024-11-20T09:30:15+09:00, 2024-11-20T00:30:15Z, +09:00",
    "2024-11-20T09:30+0900, 2024-11-20T00:30:00Z, +09:00",
    "2024-11-20T09:30:15+09, 2024-11-20T00:30:15Z, +09:00",
    "2024-11-20 09:30:15 -05:00, 2024-11-20T14:30:15Z, -05:00",
    "2024-11-20T09:30:15Z, 2024-11-20T09:30:15Z, Z",
    "2024-11-20t09:30:15z, 2024-11-20T09:30:15Z, Z",
    "2024-11-20T09:30:15.250Z, 2024-11-20T09:30:15.250Z, Z",
    "2024-11-20 09:30:15, 2024-11-20T00:30:15Z, Asia/Seoul",
    "2024-11-20T09:30, 2024-11-20T00:30:00Z, Asia/Seoul"
  })
  void readsTime(String text, Instant expected, String zone) {
    assertEquals(
        new DatedBy(expected.toEpochMilli(), "instant", zone, "iso8601: " + text),
        dates.read(text));
  }

  @Test
  void readsDay_asItsStartInTheZoneOfTheJob() {
    assertEquals(
        new DatedBy(
            Instant.parse("2024-11-19T15:00:00Z").toEpochMilli(),
            "day",
            "Asia/Seoul",
            "iso8601: 2024-11-20"),
        dates.read("2024-11-20"));
  }

  @Test
  void readsDate_whenSpaceStandsAroundIt() {
    assertEquals(dates.read("2024-11-20"), dates.read(" \u3000 2024-11-20\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200B"})
  void givesNothing_whenTheSourceGivesNothing(String text) {
    assertNull(dates.read(text));
    assertNull(dates.read(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "어제 오후",
        "2024년 11월 20일",
        "20.11.2024",
        "2024-11",
        "2024-02-30",
        "2024-13-01",
        "2024-11-20T25:00",
        "2024-11-20T09:30:15+19:00",
        "\uD83D\uDCC5",
        "1732062615"
      })
  void keepsEvidence_whenTheDateCannotBeRead(String text) {
    assertEquals(new DatedBy(null, null, null, "unreadable: " + text), dates.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-12-07",
        "2025-03-01T00:00:00Z",
        "1989-12-31",
        "0001-01-01",
        "-0044-03-15",
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00+18:00"
      })
  void refusesDate_whenNoArticleCanHaveIt(String text) {
    assertEquals(new DatedBy(null, null, null, "refused: " + text), dates.read(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-12-06", "2024-12-06T23:59:59+09:00", "1990-01-01"})
  void acceptsDate_atTheLimits(String text) {
    assertEquals("iso8601: " + text, dates.read(text).getEvidence());
  }

  @Test
  void cutsEvidence_andRedactsIt() {
    assertEquals(
        new DatedBy(null, null, null, "unreadable: [email] " + "x".repeat(92)),
        dates.read("a@b.example " + "x".repeat(200)));
  }

  @Test
  void keepsNothingPrivate_whereEvidenceIsCut() {
    DatedBy read = dates.read("x".repeat(95) + " jeong@gaon.example");

    assertEquals("unreadable: " + "x".repeat(95) + " [ema", read.getEvidence());
  }
}
