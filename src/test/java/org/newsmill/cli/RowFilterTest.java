package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.job.JobError;

class RowFilterTest {
  private static final Map<String, Object> ROW = new HashMap<>();

  static {
    ROW.put("publisher", "가온통신");
    ROW.put("title", "It's 100% 📰 and more");
    ROW.put("body_chars", 500L);
    ROW.put("tone_body", -0.25);
    ROW.put("first_of_text", true);
    ROW.put("dt", "2024-12-05");
    ROW.put("byline", null);
    ROW.put("published_at", Instant.parse("2024-12-05T00:30:00Z"));
    ROW.put("position", 9_007_199_254_740_993L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "publisher = '가온통신' | true",
        "publisher='가온통신' AND body_chars>=500 | true",
        "publisher = '가온통신' and body_chars > 500 | false",
        "publisher <> '누리골경제' | true",
        "publisher != '가온통신' | false",
        "title = 'It''s 100% 📰 and more' | true",
        "title like '%📰%more' | true",
        "title LIKE 'It''s%' | true",
        "title like 'more%' | false",
        "title like '%and%and%' | false",
        "title like 'It%It''s%' | false",
        "tone_body < 0 | true",
        "tone_body <= -0.25 | true",
        "tone_body > -0.2 | false",
        "first_of_text = true | true",
        "first_of_text = TRUE | true",
        "first_of_text <> 'false' | true",
        "first_of_text = false | false",
        "position = 9007199254740993 | true",
        "position = 9007199254740992 | false",
        "position > 9007199254740992.5 | true",
        "published_at >= '2024-12-05' | true",
        "published_at < '2024-12-05T00:30:01' | true",
        "published_at = '2024-12-05 00:30:00Z' | true",
        "published_at = '2024-12-05T09:30+09:00' | true",
        "published_at > '2024-12-05T09:30+09:00' | false",
        "dt >= '2024-12-01' and dt < '2024-12-06' | true",
        "byline is null | true",
        "byline is not null | false",
        "publisher IS NOT NULL | true",
        "byline = 'x' | false",
        "byline <> 'x' | false",
        "byline like '%' | false"
      })
  void rowPasses_whenTheConditionHolds(String condition, boolean passes) {
    assertEquals(passes, RowFilter.of(condition).passes(ROW::get));
  }

  @Test
  void everyRowPasses_whenThereIsNoCondition() {
    assertTrue(RowFilter.of(null).passes(ROW::get));
    assertEquals(List.of(), RowFilter.of(null).fields());
  }

  @Test
  void namesItsFields() {
    assertEquals(
        List.of("publisher", "dt"), RowFilter.of("publisher is null and dt = 'x'").fields());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "publisher",
        "publisher = ",
        "publisher = '가온",
        "publisher = '가온' or dt = 'x'",
        "publisher = '가온' and",
        "publisher = 'a' 'b'",
        "= 'a'",
        "publisher == 'a'",
        "publisher = null",
        "publisher = 'a'; drop"
      })
  void refusesWhatItCannotRead(String condition) {
    JobError error = assertThrows(JobError.class, () -> RowFilter.of(condition));
    assertTrue(error.getMessage().startsWith("command line: --where: "), error::getMessage);
  }

  @Test
  void refusesTextForANumber() {
    RowFilter filter = RowFilter.of("body_chars = 'many'");
    JobError error = assertThrows(JobError.class, () -> filter.passes(ROW::get));
    assertEquals(
        "command line: --where: 'many' is no number; allowed: body_chars = 1", error.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "published_at > 'yesterday' | 'yesterday' is no time; allowed: published_at >="
            + " '2024-12-05' or '2024-12-05T09:00+09:00'",
        "published_at > '2024-13-05' | '2024-13-05' is no time; allowed: published_at >="
            + " '2024-12-05' or '2024-12-05T09:00+09:00'",
        "first_of_text = 'yes' | first_of_text is true or false, not = 'yes'; allowed:"
            + " first_of_text = true",
        "first_of_text > true | first_of_text is true or false, not > 'true'; allowed:"
            + " first_of_text = true",
        "position = '0x1p3' | '0x1p3' is no number; allowed: position = 1"
      })
  void refusesALiteralOfAnotherKind(String condition, String message) {
    RowFilter filter = RowFilter.of("publisher = 'nobody' and " + condition);
    JobError error = assertThrows(JobError.class, () -> filter.tryOn(ROW::get));
    assertEquals("command line: --where: " + message, error.getMessage());
  }

  @Test
  void readsAGiantConditionInLinearTime() {
    String giant = "publisher = '" + "''".repeat(200_000) + "x";
    assertThrows(JobError.class, () -> RowFilter.of(giant));
  }
}
