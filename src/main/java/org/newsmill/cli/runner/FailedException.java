package org.newsmill.cli.runner;

import org.newsmill.text.PersonalData;
import org.newsmill.write.RejectRatioException;

/** A job failed; the message is the first cause in one line, without personal data. */
public final class FailedException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final String TOO_MANY_REJECTS = RejectRatioException.class.getName() + ": ";

  private final boolean tooManyRejects;
  private boolean mayGoOn;

  /**
   * A failure.
   *
   * @param cause class and message of the first cause, as a stack trace prints it
   */
  FailedException(String cause) {
    super(
        PersonalData.redact(
            cause.replaceFirst("^" + TOO_MANY_REJECTS, "").replaceAll("\\s+", " ").strip()));
    this.tooManyRejects = cause.startsWith(TOO_MANY_REJECTS);
  }

  /** The failure that lies at the root of what was thrown. */
  static FailedException of(Throwable thrown) {
    return of(rootOf(thrown).toString(), thrown);
  }

  /** A job whose cluster does not answer: nobody can tell whether it goes on. */
  static FailedException ofLostCluster(String address, Throwable thrown) {
    FailedException failed =
        of(
            "the cluster at "
                + address
                + " does not tell any more how the job goes ("
                + rootOf(thrown)
                + "); when it is back and does not run the job, start the job again",
            thrown);
    failed.mayGoOn = true;
    return failed;
  }

  private static FailedException of(String message, Throwable thrown) {
    FailedException failed = new FailedException(message);
    failed.initCause(thrown);
    return failed;
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** Whether the job may still run and publish: what it staged must stay where it is. */
  public boolean mayGoOn() {
    return mayGoOn;
  }

  /** Whether max_reject_ratio stopped the job. */
  public boolean tooManyRejects() {
    return tooManyRejects;
  }
}
