package org.newsmill.read.source;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.newsmill.outcome.CatchBoundary;
import org.newsmill.outcome.Reason;

/**
 * Runs a library over data that is in memory and that nobody vouches for: whatever the library
 * throws is a defect of the data.
 */
public final class Guard {
  private Guard() {}

  /** What came of the work: a value or a defect. */
  private record Result<T>(T value, BrokenDataException defect) {}

  /**
   * The result of the work.
   *
   * @param reason what it means when the library fails
   * @throws BrokenDataException with that reason, or as the work itself throws it
   */
  public static <T> T call(Reason reason, Callable<T> work) throws IOException {
    CatchBoundary.Attempt<Result<T>> attempt;
    try {
      attempt = CatchBoundary.attempt(() -> result(reason, work));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (attempt.failed()) {
      throw new BrokenDataException(reason, attempt.failure());
    }
    if (attempt.value().defect() != null) {
      throw attempt.value().defect();
    }
    return attempt.value().value();
  }

  private static <T> Result<T> result(Reason reason, Callable<T> work) throws Exception {
    try {
      return new Result<>(work.call(), null);
    } catch (BrokenDataException e) {
      return new Result<>(null, e);
    } catch (IOException e) {
      // Decompressors say nothing where their data end too early.
      String detail = e.getMessage() == null ? "unexpected end" : e.getMessage();
      return new Result<>(null, new BrokenDataException(reason, detail));
    }
  }
}
