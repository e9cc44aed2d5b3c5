package org.newsmill.write;

import java.io.IOException;
import java.util.Locale;

/**
 * Follows the blocks of an Avro file while its bytes pass, ahead of the reader, which would
 * allocate whatever size a block claims (Avro 1.11 specification, "Object Container Files": a
 * count, a size, so many bytes, and a marker).
 */
final class AvroBlocks {
  /** Far above what a writer makes: 64 kB, and the row that crosses it. */
  static final long MAX_BLOCK_BYTES = 256L << 20;

  private static final int BITS = 7;
  private static final int MOST_BITS = 63;

  private final int markerBytes;
  private long skip;
  private boolean countIsRead;
  private long number;
  private int shift;

  /**
   * Follows a file.
   *
   * @param headerBytes bytes in front of the first block
   * @param markerBytes bytes behind each block
   */
  AvroBlocks(long headerBytes, int markerBytes) {
    this.skip = headerBytes;
    this.markerBytes = markerBytes;
  }

  /**
   * Takes the next bytes of the file.
   *
   * @throws IOException for a block that claims more than {@value #MAX_BLOCK_BYTES} bytes, or less
   *     than none
   */
  void accept(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int end = offset + length;
    while (at < end) {
      if (skip > 0) {
        long skipped = Math.min(skip, end - at);
        skip -= skipped;
        at += (int) skipped;
      } else {
        digit(bytes[at++]);
      }
    }
  }

  /** A number is in groups of seven bits, the lowest first, its sign in the lowest bit. */
  private void digit(byte group) throws IOException {
    number |= (group & 0x7FL) << shift;
    shift += BITS;
    if (group >= 0 || shift > MOST_BITS) {
      end((number >>> 1) ^ -(number & 1));
    }
  }

  private void end(long value) throws IOException {
    number = 0;
    shift = 0;
    if (!countIsRead) {
      countIsRead = true;
      return;
    }
    countIsRead = false;
    if (value < 0 || value > MAX_BLOCK_BYTES) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "a block claims %,d bytes, more than %,d is not believed",
              value,
              MAX_BLOCK_BYTES));
    }
    skip = value + markerBytes;
  }
}
