package org.newsmill.cli.runner;

import org.newsmill.text.PersonalData;
import org.newsmill.write.RejectRatioException;

/** A job failed; the message is the first cause in one line, without personal data. */
public final class FailedException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final String TOO_MANY_REJECTS = RejectRatioException.class.getName() + ": ";

  private final boolean tooManyRejects;

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
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    FailedException failed = new FailedException(root.toString());
    failed.initCause(thrown);
    return failed;
  }

  /** Whether max_reject_ratio stopped the job. */
  public boolean tooManyRejects() {
    return tooManyRejects;
  }
}
