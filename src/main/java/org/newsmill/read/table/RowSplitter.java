package org.newsmill.read.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a CSV stream (RFC 4180) into rows, with the byte offset of each, in memory bounded by the
 * largest row allowed. A quoted field may hold line ends.
 *
 * <p>Only quotes, delimiters and line feeds are looked at, which no charset in use for CSV has as a
 * part of another character, UTF-16 left out. A quote that does not end within the largest row
 * allowed is given up there: the row ends with the line.
 */
final class RowSplitter {
  private static final int CHUNK_BYTES = 1 << 16;

  private enum State {
    FIELD_START,
    UNQUOTED,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final InputStream in;
  private final char delimiter;
  private final int maxRowBytes;
  private final ByteArrayOutputStream row = new ByteArrayOutputStream();
  private long nextOffset;
  private long rowOffset;
  private long rowBytes;

  /**
   * Splits a stream.
   *
   * @param offset offset of the stream's first byte in the file
   */
  RowSplitter(InputStream in, long offset, char delimiter, int maxRowBytes) {
    this.in = new BufferedInputStream(in, CHUNK_BYTES);
    this.nextOffset = offset;
    this.delimiter = delimiter;
    this.maxRowBytes = maxRowBytes;
  }

  /**
   * Reads the next row; afterwards {@link #bytes}, {@link #offset} and {@link #totalBytes} tell of
   * it.
   *
   * @return false at the end of the stream
   * @throws IOException from the stream; what was read of the row so far is kept
   */
  boolean next() throws IOException {
    row.reset();
    rowOffset = nextOffset;
    rowBytes = 0;
    State state = State.FIELD_START;
    int b = in.read();
    while (b >= 0) {
      nextOffset++;
      if (b == '\n' && (state != State.QUOTED || rowBytes > maxRowBytes)) {
        return true;
      }
      if (rowBytes < maxRowBytes) {
        row.write(b);
      }
      rowBytes++;
      state = after(state, b);
      b = in.read();
    }
    return rowBytes > 0;
  }

  private State after(State state, int b) {
    return switch (state) {
      case FIELD_START ->
          b == '"' ? State.QUOTED : b == delimiter ? State.FIELD_START : State.UNQUOTED;
      case UNQUOTED -> b == delimiter ? State.FIELD_START : State.UNQUOTED;
      case QUOTED -> b == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
      case QUOTE_IN_QUOTED ->
          b == '"' ? State.QUOTED : b == delimiter ? State.FIELD_START : State.UNQUOTED;
    };
  }

  /** Offset of the row's first byte in the file. */
  long offset() {
    return rowOffset;
  }

  /** Length of the row, also of the part that was not kept, without its line feed. */
  long totalBytes() {
    return rowBytes;
  }

  /** The row's bytes without its line feed, at most the number allowed. */
  byte[] bytes() {
    return row.toByteArray();
  }
}
