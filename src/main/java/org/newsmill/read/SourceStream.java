package org.newsmill.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Remembers whether the source itself failed. A decompressor that fails over a source that did not
 * has met broken data, which is a reject; a source that fails is I/O, which fails the bundle.
 */
final class SourceStream extends FilterInputStream {
  private boolean failed;

  SourceStream(InputStream in) {
    super(in);
  }

  boolean failed() {
    return failed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    failed = true;
    int count = super.read(bytes, offset, length);
    failed = false;
    return count;
  }
}
