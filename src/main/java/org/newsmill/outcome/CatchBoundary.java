package org.newsmill.outcome;

import java.util.Arrays;
import java.util.Set;
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
  private static final String OWN_CODE = "org.newsmill.";

  /**
   * What the JVM itself throws. Hot code throws these without message and place, and a stack ends
   * elsewhere on each worker: a row that carried them would differ between two runs.
   */
  private static final Set<Class<? extends Throwable>> THROWN_BY_JVM =
      Set.of(
          NullPointerException.class,
          ArithmeticException.class,
          ArrayIndexOutOfBoundsException.class,
          ArrayStoreException.class,
          ClassCastException.class,
          StackOverflowError.class);

  private CatchBoundary() {}

  /**
   * The result of work on one article, or what it threw.
   *
   * @param value the result; null when {@code failure} is set
   * @param failure exception class, message and place in this program, the same for the same input
   *     and without personal data; class alone for what the JVM throws; null on success
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
    if (THROWN_BY_JVM.contains(thrown.getClass())) {
      return thrown.getClass().getName();
    }
    String message = PersonalData.redact(String.valueOf(thrown.getMessage()));
    String shown =
        message.length() <= DETAIL_CHARS ? message : message.substring(0, DETAIL_CHARS) + "..";
    return thrown.getClass().getName() + ": " + shown + place(thrown);
  }

  /** The innermost place in this program: lines of libraries differ between versions of Java. */
  private static String place(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OWN_CODE))
        .findFirst()
        .map(
            frame ->
                " at "
                    + frame.getClassName()
                    + "."
                    + frame.getMethodName()
                    + ":"
                    + frame.getLineNumber())
        .orElse("");
  }
}
