package org.newsmill.read.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into the JSON objects on its top level or in one array around them, with the byte
 * offset of each, in memory bounded by the largest object allowed.
 *
 * <p>Only brackets and quotes are looked at. What stands between the objects and is no white space,
 * comma or bracket of the array is given out as a value too, for the parser to complain of; so is
 * the bracket of an array that does not end.
 */
final class JsonValueSplitter {
  private static final int CHUNK_BYTES = 1 << 16;
  private static final String BETWEEN = " \t\r\n,";

  private final InputStream in;
  private final int maxBytes;
  private final ByteArrayOutputStream value = new ByteArrayOutputStream();
  private long read;
  private long offset;
  private long valueBytes;
  private int depth;
  private boolean inString;
  private boolean escaped;
  private boolean arrayBegan;
  private boolean arrayEnded;

  JsonValueSplitter(InputStream in, int maxBytes) {
    this.in = new BufferedInputStream(in, CHUNK_BYTES);
    this.maxBytes = maxBytes;
  }

  /**
   * Reads the next value; afterwards {@link #bytes}, {@link #offset} and {@link #totalBytes} tell
   * of it.
   *
   * @return false at the end of the stream
   * @throws IOException from the stream; what was read of the value so far is kept
   */
  boolean next() throws IOException {
    value.reset();
    valueBytes = 0;
    depth = 0;
    inString = false;
    escaped = false;
    offset = read;
    int b = take();
    while (b >= 0 && (BETWEEN.indexOf(b) >= 0 || isByteOrderMark(b) || isOfArray(b))) {
      offset = read;
      b = take();
    }
    if (b < 0 && arrayBegan && !arrayEnded) {
      arrayEnded = true;
      add('[');
      return true;
    }
    boolean isObject = b == '{';
    while (b >= 0) {
      add(b);
      if (isObject && depth == 0) {
        return true;
      }
      in.mark(1);
      b = take();
      if (!isObject && (b == '{' || b == '\n')) {
        in.reset();
        read--;
        return true;
      }
    }
    return valueBytes > 0;
  }

  private int take() throws IOException {
    int b = in.read();
    read += b < 0 ? 0 : 1;
    return b;
  }

  /** Whether the bracket begins or ends the array around all values. */
  private boolean isOfArray(int b) {
    boolean begins = b == '[' && !arrayBegan;
    boolean ends = b == ']' && arrayBegan && !arrayEnded;
    arrayBegan |= begins;
    arrayEnded |= ends;
    return begins || ends;
  }

  /** The three bytes in front of the file. */
  private boolean isByteOrderMark(int b) {
    return read <= 3 && (b == 0xEF || b == 0xBB || b == 0xBF);
  }

  private void add(int b) {
    if (valueBytes < maxBytes) {
      value.write(b);
    }
    valueBytes++;
    if (inString) {
      inString = escaped || b != '"';
      escaped = !escaped && b == '\\';
    } else if (b == '"') {
      inString = true;
    } else if (b == '{' || b == '[') {
      depth++;
    } else if (b == '}' || b == ']') {
      depth--;
    }
  }

  /** Offset of the value's first byte in the file. */
  long offset() {
    return offset;
  }

  /** Length of the value, also of the part that was not kept. */
  long totalBytes() {
    return valueBytes;
  }

  /** The value's bytes, at most the number allowed. */
  byte[] bytes() {
    return value.toByteArray();
  }
}
