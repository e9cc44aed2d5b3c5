package org.newsmill.dedup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.coders.StringUtf8Coder;

/**
 * The hash of a text, 32 hexadecimal digits, in half as many bytes; anything else as it is. An
 * index has some hundred entries for each text, each with the hash.
 */
final class HashCoder extends AtomicCoder<String> {
  static final HashCoder INSTANCE = new HashCoder();

  private static final long serialVersionUID = 1;
  private static final HexFormat HEX = HexFormat.of();
  private static final int DIGITS = 32;
  private static final int PLAIN = 0;
  private static final int PACKED = 1;

  private HashCoder() {}

  @Override
  public void encode(String hash, OutputStream out) throws IOException {
    if (isHash(hash)) {
      out.write(PACKED);
      out.write(HEX.parseHex(hash));
    } else {
      out.write(PLAIN);
      StringUtf8Coder.of().encode(hash, out);
    }
  }

  @Override
  public String decode(InputStream in) throws IOException {
    int form = in.read();
    if (form == PLAIN) {
      return StringUtf8Coder.of().decode(in);
    }
    if (form != PACKED) {
      throw new CoderException("a hash is in form 0 or 1, not " + form);
    }
    byte[] bytes = in.readNBytes(DIGITS / 2);
    if (bytes.length < DIGITS / 2) {
      throw new EOFException("a hash has " + DIGITS / 2 + " bytes, not " + bytes.length);
    }
    return HEX.formatHex(bytes);
  }

  private static boolean isHash(String text) {
    int digits = 0;
    while (digits < text.length() && isLowerDigit(text.charAt(digits))) {
      digits++;
    }
    return digits == DIGITS && text.length() == DIGITS;
  }

  private static boolean isLowerDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }
}
