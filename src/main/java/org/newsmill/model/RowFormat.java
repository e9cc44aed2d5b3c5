package org.newsmill.model;

/** How a line becomes a labelled text. */
interface RowFormat {
  /** How many lines at the start are no rows. */
  int headerLines();

  /**
   * Parses a line.
   *
   * @throws MalformedInputException when it cannot
   */
  LabelledText parse(String line, long number);
}
