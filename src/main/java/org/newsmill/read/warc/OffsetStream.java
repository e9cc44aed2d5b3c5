package org.newsmill.read.warc;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.newsmill.read.source.SourceStream;

/** A buffered stream that knows the offset of its next byte in the file, also after a reset. */
final class OffsetStream extends FilterInputStream {
  private static final int CHUNK_BYTES = 1 << 16;

  private final SourceStream source;
  private long offset;
  private long markedOffset;

  OffsetStream(InputStream in, long offset) {
    this(new SourceStream(in), offset);
  }

  private OffsetStream(SourceStream source, long offset) {
    super(new BufferedInputStream(source, CHUNK_BYTES));
    this.source = source;
    this.offset = offset;
  }

  /** What is behind the buffer. */
  SourceStream source() {
    return source;
  }

  long offset() {
    return offset;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    offset += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    offset += Math.max(count, 0);
    return count;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    offset += skipped;
    return skipped;
  }

  @Override
  public synchronized void mark(int limit) {
    super.mark(limit);
    markedOffset = offset;
  }

  @Override
  public synchronized void reset() throws IOException {
    super.reset();
    offset = markedOffset;
  }
}
