package org.newsmill.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class CatchBoundaryTest {

  @Test
  void yieldsTheValue() throws InterruptedException {
    CatchBoundary.Attempt<String> attempt = CatchBoundary.attempt(() -> "누리별");

    assertEquals(new CatchBoundary.Attempt<>("누리별", null), attempt);
    assertFalse(attempt.failed());
  }

  @Test
  void tellsClassMessageAndPlace() throws InterruptedException {
    String failure = failureOf(thrower(new IllegalStateException("no title")));

    assertTrue(
        failure.startsWith(
            "java.lang.IllegalStateException: no title at org.newsmill.outcome.CatchBoundaryTest."),
        failure);
  }

  @Test
  void catchesCheckedExceptionsAndStackOverflow() throws InterruptedException {
    assertTrue(failureOf(thrower(new IOException("x"))).startsWith("java.io.IOException: x at "));
    assertEquals("java.lang.StackOverflowError", failureOf(() -> endless(0) + ""));
  }

  /** Compiled code throws these without message and place once it has thrown them often. */
  @Test
  void tellsTheSame_howeverOftenTheJvmThrewIt() throws InterruptedException {
    Set<String> failures = new TreeSet<>();
    for (int i = 0; i < 30_000; i++) {
      failures.add(failureOf(() -> String.valueOf(lengthOf(null))));
    }

    assertEquals(Set.of("java.lang.NullPointerException"), failures);
  }

  @Test
  void tellsThePlaceInThisProgram_notInALibrary() throws InterruptedException {
    String failure = failureOf(() -> "" + Integer.parseInt("x"));

    assertTrue(
        failure.startsWith(
            "java.lang.NumberFormatException: For input string: \"x\" at"
                + " org.newsmill.outcome.CatchBoundaryTest."),
        failure);
  }

  @Test
  void keepsNothingPrivate() throws InterruptedException {
    String failure = failureOf(thrower(new IOException("cannot read a@b.example, 010-1234-5678")));

    assertTrue(
        failure.startsWith("java.io.IOException: cannot read [email], [phone] at "), failure);
  }

  @Test
  void cutsLongMessages() throws InterruptedException {
    String failure = failureOf(thrower(new IOException("x".repeat(10_000))));

    assertTrue(failure.startsWith("java.io.IOException: " + "x".repeat(500) + ".. at "), failure);
  }

  @Test
  void letsInterruptsThrough() {
    InterruptedException thrown = new InterruptedException();

    assertSame(
        thrown,
        assertThrows(InterruptedException.class, () -> CatchBoundary.attempt(thrower(thrown))));
  }

  @Test
  void letsErrorsThrough() {
    assertThrows(
        OutOfMemoryError.class, () -> CatchBoundary.attempt(thrower(new OutOfMemoryError("full"))));
    assertThrows(
        AssertionError.class, () -> CatchBoundary.attempt(thrower(new AssertionError("wrong"))));
  }

  private static String failureOf(Callable<String> work) throws InterruptedException {
    CatchBoundary.Attempt<String> attempt = CatchBoundary.attempt(work);
    assertTrue(attempt.failed());
    assertEquals(null, attempt.value());
    return attempt.failure();
  }

  private static Callable<String> thrower(Throwable thrown) {
    return () -> {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (Exception) thrown;
    };
  }

  private static int lengthOf(String text) {
    return text.length();
  }

  private static int endless(int depth) {
    return depth < 0 ? 0 : endless(depth + 1) + 1;
  }
}
