package org.newsmill.model;

/** Labelled input that cannot be read. The message is one line: file, line number and reason. */
public final class MalformedInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A fault in a line.
   *
   * @param line 1 for the first, 0 where the fault is the whole file's
   */
  public MalformedInputException(String file, long line, String reason) {
    super(line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason);
  }
}
