package org.newsmill.outcome;

import java.util.concurrent.Callable;
import org.newsmill.text.PersonalData;

/**
 * The one place where an exception becomes data: work on one article that throws yields a failure,
 * which its stage turns into a {@link Reason#STAGE_FAILED} reject, and the job goes on.
 *
 * <p>Only work on a single article belongs here. I/O, coders and aggregation fail the bundle, so
 * that the runner repeats it.
 */
public final class CatchBoundary {
  private static final int DETAIL_CHARS = 500;

  private CatchBoundary() {}

  /**
   * The result of work on one article, or what it threw.
   *
   * @param value the result; null when {@code failure} is set
   * @param failure exception class, message and place, without personal data; null on success
   */
  public record Attempt<T>(T value, String failure) {
    public boolean failed() {
      return failure != null;
    }
  }

  /**
   * Runs the work. Besides exceptions a stack overflow is caught, since deeply nested input causes
   * it; every other error fails the bundle.
   */
  public static <T> Attempt<T> attempt(Callable<T> work) throws InterruptedException {
    try {
      return new Attempt<>(work.call(), null);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | StackOverflowError e) {
      return new Attempt<>(null, describe(e));
    }
  }

  private static String describe(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    String message = PersonalData.redact(String.valueOf(thrown.getMessage()));
    String shown =
        message.length() <= DETAIL_CHARS ? message : message.substring(0, DETAIL_CHARS) + "..";
    return thrown.getClass().getName() + ": " + shown + place;
  }
}
