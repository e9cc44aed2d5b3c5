package org.newsmill.job;

import java.io.Serializable;

/**
 * What one document may cost. Whoever sends larger, deeper or denser input gets a reject, and the
 * job goes on.
 *
 * @param maxDocumentBytes size of a document, after decompression
 * @param maxCompressionRatio how many times larger than itself compressed data may become, once
 *     more than {@link #FREE_BYTES} have come of it
 * @param maxNestingDepth depth of JSON and of feeds
 * @param maxMimeDepth depth of the parts of a message
 * @param maxLineBytes length of a line of a message and of the header of an archive's record
 * @param maxWorkbookBytes size of a workbook after decompression: it is held in memory
 */
public record InputLimits(
    int maxDocumentBytes,
    int maxCompressionRatio,
    int maxNestingDepth,
    int maxMimeDepth,
    int maxLineBytes,
    int maxWorkbookBytes)
    implements Serializable {
  /** Small texts of one repeated word are dense without harm. */
  public static final int FREE_BYTES = 10_000_000;

  /** What holds when a job file says nothing. */
  public static final InputLimits DEFAULT =
      new InputLimits(20_000_000, 200, 1000, 20, 1_000_000, 200_000_000);

  /** These limits with another size of documents. */
  public InputLimits withMaxDocumentBytes(int bytes) {
    return new InputLimits(
        bytes, maxCompressionRatio, maxNestingDepth, maxMimeDepth, maxLineBytes, maxWorkbookBytes);
  }
}
