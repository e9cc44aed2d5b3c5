package org.newsmill.read.source;

import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Reason;

/** Stops data that become far more than news ever does, whose only use is to fill memory. */
public final class RatioLimit {
  private final int maxRatio;
  private final long takenBefore;
  private long given;

  /**
   * A limit for one stream.
   *
   * @param takenBefore bytes that were taken of the source for others
   */
  public RatioLimit(int maxRatio, long takenBefore) {
    this.maxRatio = maxRatio;
    this.takenBefore = takenBefore;
  }

  /** Counts bytes that were made of the data. */
  public void add(long bytes) {
    given += bytes;
  }

  /**
   * Looks at what was made of the data so far.
   *
   * @param takenInAll compressed bytes that were taken of the source so far
   */
  public void check(long takenInAll) throws BrokenDataException {
    long taken = takenInAll - takenBefore;
    if (given > InputLimits.FREE_BYTES && given / maxRatio > taken) {
      throw new BrokenDataException(
          Reason.TOO_COMPRESSED,
          taken + " bytes became " + given + ", max_compression_ratio is " + maxRatio);
    }
  }
}
