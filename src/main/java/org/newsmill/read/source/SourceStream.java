package org.newsmill.read.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes of a source and remembers its failure. A decompressor that fails over a source
 * that did not has met broken data, which is a reject; a source that fails is I/O, which fails the
 * bundle.
 */
public final class SourceStream extends FilterInputStream {
  private IOException failure;
  private long count;

  /** Watches a source. */
  public SourceStream(InputStream in) {
    super(in);
  }

  /** What the source threw, or null. */
  public IOException failure() {
    return failure;
  }

  /** Bytes that were taken. */
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int read = super.read(bytes, offset, length);
      count += Math.max(read, 0);
      return read;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    count += skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
