package org.newsmill.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Bytes that begin with a byte order mark, or that hold zeros as UTF-16 sets them: line feeds,
 * spaces and digits leave zeros at one of two places, and few syllables (U+AC00) at the other.
 */
final class WideUnits {
  private static final int MIN_ZEROS_PER_THOUSAND = 20;

  private WideUnits() {}

  /** The text without its byte order mark, or null when there are neither marks nor such zeros. */
  static DecodedBytes decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      DecodedBytes utf8 = DecodedBytes.of(bytes, 3, StandardCharsets.UTF_8);
      return utf8.hasFewErrors() ? utf8 : null;
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return DecodedBytes.of(bytes, 4, Charset.forName("UTF-32LE"));
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return DecodedBytes.of(bytes, 4, Charset.forName("UTF-32BE"));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return DecodedBytes.of(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return DecodedBytes.of(bytes, 2, StandardCharsets.UTF_16BE);
    }
    Charset charset = byZeros(bytes);
    return charset == null ? null : DecodedBytes.of(bytes, 0, charset);
  }

  private static Charset byZeros(byte[] bytes) {
    long[] zeros = new long[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    long most = Math.max(zeros[0], zeros[1]);
    boolean enough = most * 1000 >= (bytes.length / 2L) * MIN_ZEROS_PER_THOUSAND && most > 0;
    if (!enough || Math.min(zeros[0], zeros[1]) * 4 > most) {
      return null;
    }
    return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
