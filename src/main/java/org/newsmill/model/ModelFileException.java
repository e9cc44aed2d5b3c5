package org.newsmill.model;

/** A model file cannot be used. The message names the file, what was found and what is expected. */
public final class ModelFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is wrong with the file. */
  public enum Fault {
    /** There is no such file or resource, or it cannot be read. */
    MISSING,
    /** It is something else than a model. */
    NOT_A_MODEL,
    /** It was written by a later version of the program. */
    NEWER,
    /** It ends before its end. */
    TRUNCATED,
    /** Its checksum or content does not fit. */
    CORRUPTED
  }

  private final Fault fault;

  ModelFileException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
