package org.newsmill.testing;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * Tries that go on for a while: seed after seed. {@code newsmill.fuzz.seconds} says how long (30),
 * {@code newsmill.fuzz.seed} where to begin (1), so that a failure is repeated by its seed.
 */
public final class Fuzz {
  /** Nothing small may take so long: a try that does hangs. */
  private static final Duration HANGS = Duration.ofMinutes(2);

  private static final int SHOWN = 5;

  private Fuzz() {}

  /** Runs a try with one seed after the other; fails with the seed whose try failed. */
  public static void run(LongConsumer attempt) {
    long seed = Long.getLong("newsmill.fuzz.seed", 1);
    long end =
        System.nanoTime() + Duration.ofSeconds(Long.getLong("newsmill.fuzz.seconds", 30)).toNanos();
    long first = seed;
    do {
      long current = seed++;
      try {
        assertTimeoutPreemptively(HANGS, () -> attempt.accept(current));
      } catch (RuntimeException | Error e) {
        throw new AssertionError("-Dnewsmill.fuzz.seed=%d: %s".formatted(current, e), e);
      }
    } while (System.nanoTime() < end);
    long tries = seed - first;
    assertTrue(tries >= SHOWN, () -> tries + " tries in the time: too few to tell anything");
    System.out.println("fuzz: " + tries + " tries from seed " + first);
  }
}
