package org.newsmill.text;

import java.nio.charset.Charset;

/**
 * The bytes of which windows-1252 or ISO 8859-1 made characters: the five bytes that windows-1252
 * leaves open became C1 controls.
 */
final class Latin {
  private static final String HIGH = high();

  private Latin() {}

  /** The byte of a character, or -1 when neither charset gives it. */
  static int toByte(char c) {
    if (c < 0x100) {
      return c;
    }
    int at = HIGH.indexOf(c);
    return at < 0 || c == '\uFFFD' ? -1 : 0x80 + at;
  }

  /** The bytes of a text, or null when a character is of neither charset. */
  static byte[] bytes(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      int b = toByte(text.charAt(i));
      if (b < 0) {
        return null;
      }
      bytes[i] = (byte) b;
    }
    return bytes;
  }

  private static String high() {
    byte[] bytes = new byte[0x20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return new String(bytes, Charset.forName("windows-1252"));
  }
}
