package org.newsmill.read.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "누리별", "\u1112\u1161\u11AB", "e\u0301", "\uD83D\uDE00 \uD842\uDFB7"})
  void decodesUtf8(String text) {
    assertEquals(new Utf8.Decoded(text, -1), Utf8.decode(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void dropsTheByteOrderMarkInFront_only() {
    assertEquals(
        new Utf8.Decoded("a\uFEFFb", -1),
        Utf8.decode("\uFEFFa\uFEFFb".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void tellsTheFirstWrongByte() {
    assertEquals(
        new Utf8.Decoded(null, 4), Utf8.decode("abc 누리".getBytes(Charset.forName("MS949"))));
  }

  @Test
  void refusesWhatIsCutOff() {
    assertEquals(
        new Utf8.Decoded(null, 1), Utf8.decode(new byte[] {'a', (byte) 0xEA, (byte) 0xB0}));
  }

  @Test
  void refusesSurrogatesAndOverlongForms() {
    assertEquals(
        new Utf8.Decoded(null, 0), Utf8.decode(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}));
    assertEquals(new Utf8.Decoded(null, 0), Utf8.decode(new byte[] {(byte) 0xC0, (byte) 0x80}));
  }
}
