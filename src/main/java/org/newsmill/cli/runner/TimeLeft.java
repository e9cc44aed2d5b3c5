package org.newsmill.cli.runner;

import java.util.OptionalLong;

/**
 * How long a run still takes, from what it has annotated, its slowest work by far. Known only while
 * no more articles come in: before, nobody knows how many there will be.
 */
final class TimeLeft {
  private static final long MIN_SECONDS = 3;

  private long articlesBefore = -1;
  private long beganAtSeconds = -1;
  private long doneAtBegin;

  /**
   * Seconds left; empty while they are not known.
   *
   * @param seconds since the run began, not less than at the last call
   * @param articles that came in so far
   * @param done articles that are annotated, rejected or left out
   */
  OptionalLong seconds(long seconds, long articles, long done) {
    if (articles != articlesBefore) {
      articlesBefore = articles;
      beganAtSeconds = seconds;
      doneAtBegin = done;
      return OptionalLong.empty();
    }
    long took = seconds - beganAtSeconds;
    long since = done - doneAtBegin;
    if (took < MIN_SECONDS || since <= 0 || done >= articles) {
      return OptionalLong.empty();
    }
    return OptionalLong.of((articles - done) * took / since);
  }
}
