package org.newsmill.read.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into lines, with the byte offset of each, in memory bounded by the longest line
 * allowed: of a longer line only the beginning is kept and its length counted.
 *
 * <p>Lines end with a line feed; a carriage return before it is dropped.
 */
public final class LineSplitter {
  private static final int CHUNK_BYTES = 1 << 16;

  private final InputStream in;
  private final int maxLineBytes;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long nextOffset;
  private long lineOffset;
  private long lineBytes;
  private int lastByte;

  /**
   * Splits a stream.
   *
   * @param offset offset of the stream's first byte in the file
   */
  public LineSplitter(InputStream in, long offset, int maxLineBytes) {
    this.in = new BufferedInputStream(in, CHUNK_BYTES);
    this.nextOffset = offset;
    this.maxLineBytes = maxLineBytes;
  }

  /**
   * Reads the next line; afterwards {@link #bytes}, {@link #offset} and {@link #totalBytes} tell of
   * it.
   *
   * @return false at the end of the stream
   * @throws IOException from the stream; what was read of the line so far is kept
   */
  public boolean next() throws IOException {
    line.reset();
    lineOffset = nextOffset;
    lineBytes = 0;
    lastByte = -1;
    int b = in.read();
    if (b < 0) {
      return false;
    }
    while (b >= 0) {
      nextOffset++;
      if (b == '\n') {
        return true;
      }
      if (lineBytes < maxLineBytes) {
        line.write(b);
      }
      lineBytes++;
      lastByte = b;
      b = in.read();
    }
    return true;
  }

  /** Offset of the line's first byte in the file. */
  public long offset() {
    return lineOffset;
  }

  /** Length of the line, also of the part that was not kept, without its line end. */
  public long totalBytes() {
    return lineBytes - (lastByte == '\r' ? 1 : 0);
  }

  /** Whether the line is longer than allowed. */
  public boolean tooLong() {
    return totalBytes() > maxLineBytes;
  }

  /** The line's bytes, at most the number allowed. */
  public byte[] bytes() {
    byte[] kept = line.toByteArray();
    return kept.length > totalBytes() ? Arrays.copyOf(kept, kept.length - 1) : kept;
  }
}
