package org.newsmill.mention.entity;

/**
 * A name in a text whose entity is still to be found.
 *
 * @param start offset in code points
 * @param end end, exclusive
 * @param type as tables have it
 * @param source what found it: {@code model}, {@code shape}, {@code table} or {@code alias}
 */
record Candidate(int start, int end, String type, String source) {
  boolean overlaps(Candidate other) {
    return start < other.end && other.start < end;
  }

  /** Whether another is a part of it. */
  boolean holdsMoreThan(Candidate other) {
    return start <= other.start && other.end <= end && end - start > other.end - other.start;
  }

  /** Whether it is a name and no date, time or quantity. */
  boolean isName() {
    return !type.equals("date") && !type.equals("time") && !type.equals("quantity");
  }
}
