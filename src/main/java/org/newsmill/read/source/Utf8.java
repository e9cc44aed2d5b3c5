package org.newsmill.read.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: bytes become text, or the offset of the first wrong byte is told. */
public final class Utf8 {
  private Utf8() {}

  /**
   * What became of the bytes.
   *
   * @param text the text without a byte order mark; null when the bytes are not UTF-8
   * @param wrongAt offset of the first byte that is not UTF-8, or -1
   */
  public record Decoded(String text, int wrongAt) {}

  /** Decodes all bytes. */
  public static Decoded decode(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      return new Decoded(null, in.position());
    }
    String text = out.flip().toString();
    return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, -1);
  }
}
