package org.newsmill.cli.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void tellsOfMining_whatIsReadAnnotatedAndRejected() {
    Map<String, Long> counts =
        Map.of(
            "read/found", 1_200L,
            "extract/kept", 1_100L,
            "annotate/kept", 500L,
            "read/rejected", 7L,
            "annotate/rejected", 2L);

    assertEquals(
        "1,200 read, 500 of 1,100 annotated, 9 rejected, 50 articles/s, 10 s",
        new Progress(null).line(counts, 10));
  }

  @Test
  void tellsOfTrends_howManyRowsAreRead() {
    assertEquals(
        "3,000 rows read, 1,500 rows/s, 2 s",
        new Progress(null).line(Map.of("days/rows", 3_000L), 2));
  }

  @Test
  void tellsTheTimeAlone_whileNothingIsCounted() {
    assertEquals("running, 4 s", new Progress(null).line(Map.of(), 4));
  }
}
