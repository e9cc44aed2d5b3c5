package org.newsmill.read;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Decompresses gzip (RFC 1952) of one or several members, and hands out every byte in front of a
 * place where the data ends too early or is broken, before it throws there.
 *
 * <p>The decompressor alone would throw away what it had filled into the buffer until then, up to
 * the whole of a short file.
 */
final class GzipStream extends InputStream {
  private final GzipCompressorInputStream in;
  private IOException broken;

  GzipStream(InputStream compressed) throws IOException {
    in =
        GzipCompressorInputStream.builder()
            .setInputStream(compressed)
            .setDecompressConcatenated(true)
            .get();
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
    long before = in.getBytesRead();
    try {
      return in.read(bytes, offset, length);
    } catch (IOException e) {
      int filled = Math.toIntExact(in.getBytesRead() - before);
      if (filled == 0) {
        throw e;
      }
      broken = e;
      return filled;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
