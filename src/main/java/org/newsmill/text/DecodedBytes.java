package org.newsmill.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes read in one charset, malformed and unmappable ones replaced by U+FFFD.
 *
 * @param text the text
 * @param errors places that were replaced; up to three in a row are one
 * @param isCutOff whether the last bytes are an unfinished character; not counted as an error
 */
record DecodedBytes(Charset charset, String text, int errors, boolean isCutOff) {
  /** Errors that do not make a charset wrong: broken advertisements, cut lines. */
  private static final int FREE_ERRORS = 2;

  /** Beyond these, one error in so many characters outside ASCII. */
  private static final int CHARACTERS_PER_ERROR = 200;

  static DecodedBytes of(byte[] bytes, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    int errors = 0;
    int run = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, false);
      if (!result.isError()) {
        break;
      }
      int at = out.position();
      run = at > 0 && out.get(at - 1) == '\uFFFD' ? run + 1 : 0;
      // One wrong byte within a character makes up to three places malformed.
      errors += run % 3 == 0 ? 1 : 0;
      out.put('\uFFFD');
      in.position(in.position() + Math.min(result.length(), in.remaining()));
    }
    boolean isCutOff = in.hasRemaining();
    return new DecodedBytes(charset, out.flip().toString(), errors, isCutOff);
  }

  /** Whether there are few enough errors for the charset to be right. */
  boolean hasFewErrors() {
    if (errors == 0) {
      return true;
    }
    long wide = text.codePoints().filter(c -> c > 0x7F && c != 0xFFFD).count();
    return errors <= Math.max(FREE_ERRORS, wide / CHARACTERS_PER_ERROR) && wide >= 10L * errors;
  }
}
