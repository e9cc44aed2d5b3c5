package org.newsmill.read.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.newsmill.text.CharsetDetector;
import org.newsmill.text.Decoding;

/** The beginning of a stream, looked at before the stream is read. */
public final class Sample {
  private static final int MAX_BYTES = 1 << 16;

  private final byte[] bytes;
  private final InputStream whole;

  private Sample(byte[] bytes, InputStream whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  /** Looks at a stream. Data that break within the sample break again when the stream is read. */
  public static Sample of(InputStream in) throws IOException {
    byte[] sample = new byte[MAX_BYTES];
    int filled = 0;
    try {
      for (int count = 0; count >= 0 && filled < sample.length; filled += Math.max(count, 0)) {
        count = in.read(sample, filled, sample.length - filled);
      }
    } catch (BrokenDataException e) {
      // The stream says so again when it is read on.
    }
    byte[] bytes = Arrays.copyOf(sample, filled);
    return new Sample(bytes, new SequenceInputStream(new ByteArrayInputStream(bytes), in));
  }

  /** The first 65,536 bytes, or all of a shorter stream; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The stream from its beginning. */
  public InputStream whole() {
    return whole;
  }

  /** Whether the sample begins with these bytes. */
  public boolean startsWith(int... start) {
    boolean equal = bytes.length >= start.length;
    for (int i = 0; equal && i < start.length; i++) {
      equal = (bytes[i] & 0xFF) == start[i];
    }
    return equal;
  }

  /**
   * The charset that the sample is in, as {@link CharsetDetector} finds it.
   *
   * @param mediaType XML types are searched for a declaration
   * @return null when the sample is ASCII, which tells nothing of what follows, or in no charset
   */
  public Charset charset(String mediaType) {
    if (isAscii()) {
      return null;
    }
    Decoding decoding = CharsetDetector.decode(bytes, null, mediaType);
    return decoding.isUndecodable() ? null : Charset.forName(decoding.charset());
  }

  /** Whether the sample is in a charset; its last character may be cut. */
  public boolean isIn(Charset charset) {
    CharBuffer out = CharBuffer.allocate(2 * bytes.length);
    return !charset.newDecoder().decode(ByteBuffer.wrap(bytes), out, false).isError();
  }

  private boolean isAscii() {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }
}
