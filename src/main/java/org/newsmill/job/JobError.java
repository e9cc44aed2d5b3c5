package org.newsmill.job;

/** A job that cannot run as written: says where, what was found and what is allowed. */
public final class JobError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Composes the message.
   *
   * @param where file and line, or the option on the command line
   * @param key path of the key, such as {@code input[0].format}; empty when no key is meant
   * @param problem what is wrong, with the value
   * @param allowed what is allowed
   */
  public JobError(String where, String key, String problem, String allowed) {
    super(where + ": " + (key.isEmpty() ? "" : key + ": ") + problem + "; allowed: " + allowed);
  }
}
