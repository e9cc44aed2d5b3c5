package org.newsmill.cli.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private final TimeLeft timeLeft = new TimeLeft();

  @Test
  void isNotKnown_whileArticlesComeIn() {
    assertEquals(OptionalLong.empty(), timeLeft.seconds(0, 100, 0));
    assertEquals(OptionalLong.empty(), timeLeft.seconds(10, 200, 50));
    assertEquals(OptionalLong.empty(), timeLeft.seconds(20, 300, 100));
  }

  @Test
  void isWhatTheRateSinceThenSays() {
    timeLeft.seconds(0, 500, 0);
    timeLeft.seconds(10, 1000, 100);

    assertEquals(OptionalLong.empty(), timeLeft.seconds(12, 1000, 120));
    assertEquals(OptionalLong.of(80), timeLeft.seconds(20, 1000, 200));
    assertEquals(OptionalLong.of(25), timeLeft.seconds(30, 1000, 500));
  }

  @Test
  void isNotKnown_whenNothingMoves_norWhenAllIsDone() {
    timeLeft.seconds(0, 100, 10);

    assertEquals(OptionalLong.empty(), timeLeft.seconds(60, 100, 10));
    assertEquals(OptionalLong.empty(), timeLeft.seconds(70, 100, 100));
  }
}
