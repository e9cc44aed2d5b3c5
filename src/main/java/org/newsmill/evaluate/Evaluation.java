package org.newsmill.evaluate;

import java.io.IOException;
import java.util.Map;

/**
 * A task of {@code newsmill evaluate}. To add one: implement this interface and enter it in {@link
 * Evaluations}; the command does the rest (options, exit codes, JSON on the last line).
 */
public interface Evaluation {
  /** Name of the task on the command line. */
  String task();

  /**
   * Scores a set.
   *
   * @param request where the rows are and how gold labels map
   * @return the keys of the JSON line in their order: {@code task}, {@code metric}, {@code value},
   *     {@code n}, {@code texts_per_second} and the task's own; values are strings, numbers and
   *     maps of them
   * @throws org.newsmill.model.MalformedInputException for a malformed row or an unmapped label
   * @throws IllegalArgumentException for options that do not fit
   * @throws IOException when a file cannot be read or written
   */
  Map<String, Object> run(EvaluationRequest request) throws IOException;
}
