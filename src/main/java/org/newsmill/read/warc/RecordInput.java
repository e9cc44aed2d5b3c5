package org.newsmill.read.warc;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream of records that can be given bytes back, and knows the offset of its next byte. */
final class RecordInput {
  private static final int CHUNK_BYTES = 1 << 14;

  private final InputStream in;
  private byte[] again = new byte[0];
  private int nextAgain;
  private long offset;

  RecordInput(InputStream in) {
    this.in = new BufferedInputStream(in, CHUNK_BYTES);
  }

  long offset() {
    return offset;
  }

  /** Gives back the bytes from an index on, so that they are read again. */
  void unread(byte[] bytes, int from) {
    int length = bytes.length - from;
    int waiting = again.length - nextAgain;
    byte[] all = Arrays.copyOfRange(bytes, from, from + length + waiting);
    System.arraycopy(again, nextAgain, all, length, waiting);
    again = all;
    nextAgain = 0;
    offset -= length;
  }

  /** Whether there is a further byte. */
  boolean isAtEnd() throws IOException {
    byte[] one = line(1);
    unread(one, 0);
    return one.length == 0;
  }

  /** The next line with its end, of a longer one the first bytes; empty at the end. */
  byte[] line(int maxBytes) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = 0; b != '\n' && line.size() < maxBytes; ) {
      b = nextAgain < again.length ? again[nextAgain++] & 0xFF : in.read();
      if (b < 0) {
        break;
      }
      line.write(b);
      offset++;
    }
    return line.toByteArray();
  }

  /** Reads as many bytes as there are, at most {@code length}, into {@code out}. */
  void copy(long length, ByteArrayOutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK_BYTES];
    long left = length;
    while (left > 0) {
      int count = read(chunk, (int) Math.min(left, chunk.length));
      if (count < 0) {
        return;
      }
      left -= count;
      out.write(chunk, 0, count);
    }
  }

  /** Passes over bytes and gives how many there were. */
  long skip(long length) throws IOException {
    byte[] chunk = new byte[CHUNK_BYTES];
    long left = length;
    while (left > 0) {
      int count = read(chunk, (int) Math.min(left, chunk.length));
      if (count < 0) {
        break;
      }
      left -= count;
    }
    return length - left;
  }

  private int read(byte[] chunk, int length) throws IOException {
    int waiting = Math.min(again.length - nextAgain, length);
    if (waiting > 0) {
      System.arraycopy(again, nextAgain, chunk, 0, waiting);
      nextAgain += waiting;
      offset += waiting;
      return waiting;
    }
    int count = in.read(chunk, 0, length);
    offset += Math.max(count, 0);
    return count;
  }
}
