package org.newsmill.topic.query;

/** A part of a query that is well-formed and still cannot be searched for. */
final class RefusedQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String part;

  RefusedQueryException(String part, String problem) {
    super(problem);
    this.part = part;
  }

  /** The text that was refused. */
  String part() {
    return part;
  }
}
