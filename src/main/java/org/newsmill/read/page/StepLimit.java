package org.newsmill.read.page;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.BrokenDataException;

/**
 * Limits what a parser may read for one step: it would hold a name or an attribute of any length.
 * Also remembers what the stream threw, which a parser hides in exceptions of its own.
 */
final class StepLimit extends FilterInputStream {
  private final int maxBytes;
  private long left;
  private IOException failure;

  StepLimit(InputStream in, int maxBytes) {
    super(in);
    this.maxBytes = maxBytes;
    renew();
  }

  /** Begins a step; what the parser has in its buffer does not count. */
  void renew() {
    left = maxBytes;
  }

  /** What the stream threw, or null. */
  IOException failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      if (left <= 0) {
        throw new BrokenDataException(
            Reason.TOO_LARGE,
            "a tag of more than " + maxBytes + " bytes, which max_document_bytes is");
      }
      int count = super.read(bytes, offset, length);
      left -= Math.max(count, 0);
      return count;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
