package org.newsmill.read.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.CompressorInputStream;
import org.newsmill.outcome.Reason;

/**
 * Decompresses data, and hands out every byte in front of a place where they end too early, are
 * broken or become too much, before it throws there.
 *
 * <p>A decompressor alone would throw away what it had filled into the buffer until then, up to the
 * whole of a short file.
 */
public final class DecompressedStream extends InputStream {
  /** Opens the decompressor; what it throws is a defect of the data. */
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** A buffer in front of the decompressor may hold what was taken before. */
  private static final int BUFFERED_BYTES = 1 << 16;

  private final SourceStream source;
  private final Opener opener;
  private final Reason reason;
  private final String detail;
  private final RatioLimit limit;
  private InputStream in;
  private BrokenDataException broken;

  /**
   * Decompresses what comes from a source.
   *
   * @param source where the opened decompressor reads, buffered or not
   * @param reason what broken data mean
   * @param detail what the reject says in front of the decompressor's own words
   */
  public DecompressedStream(
      SourceStream source, Opener opener, int maxCompressionRatio, Reason reason, String detail) {
    this.source = source;
    this.opener = opener;
    this.limit = new RatioLimit(maxCompressionRatio, source.count() - BUFFERED_BYTES);
    this.reason = reason;
    this.detail = detail;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (broken != null) {
      throw broken;
    }
    limit.check(source.count());
    long before = given();
    try {
      int count = Guard.call(reason, () -> step(bytes, offset, length));
      limit.add(Math.max(count, 0));
      return count;
    } catch (BrokenDataException e) {
      if (source.failure() != null) {
        throw source.failure();
      }
      broken = new BrokenDataException(reason, detail + e.getMessage());
    }
    int filled = Math.toIntExact(given() - before);
    if (filled == 0) {
      throw broken;
    }
    limit.add(filled);
    return filled;
  }

  private int step(byte[] bytes, int offset, int length) throws IOException {
    try {
      in = in == null ? opener.open() : in;
      return in.read(bytes, offset, length);
    } catch (EOFException e) {
      throw new BrokenDataException(reason, "unexpected end");
    }
  }

  private long given() {
    return in instanceof CompressorInputStream counting ? counting.getBytesRead() : 0;
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }
}
