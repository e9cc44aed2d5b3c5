package org.newsmill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetDetectorTest {
  private static final String KOREAN = "누리골시는 26일 새 도서관을 열었다. 펲시 상자와 똠방각하도 전시된다.\n";
  private static final String ENGLISH = "The library of Nurigol opened on Tuesday.\n";

  private static Decoding decode(byte[] bytes) {
    return CharsetDetector.decode(bytes, null, "text/plain");
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  @Test
  void readsUtf8_withAndWithoutMark() {
    assertEquals(new Decoding(KOREAN, "utf-8", "valid utf-8"), decode(bytes(KOREAN, "UTF-8")));
    assertEquals(
        new Decoding(KOREAN, "utf-8", "byte order mark"),
        decode(bytes("\uFEFF" + KOREAN, "UTF-8")));
    assertEquals(new Decoding(ENGLISH, "utf-8", "valid utf-8"), decode(bytes(ENGLISH, "UTF-8")));
    assertEquals(new Decoding("", "utf-8", "valid utf-8"), decode(new byte[0]));
  }

  @Test
  void keepsDecomposedHangulAndSurrogates() {
    String text = "한글 😀 👩‍👩‍👧 𠮷";

    assertEquals(text, decode(bytes(text, "UTF-8")).text());
    assertEquals(text, decode(bytes("\uFEFF" + text, "UTF-16LE")).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsWideUnits_withMark(String charset) {
    Decoding read = decode(bytes("\uFEFF" + KOREAN, charset));

    assertEquals(
        new Decoding(KOREAN, charset.toLowerCase(java.util.Locale.ROOT), read.evidence()), read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void readsUtf16_withoutMark(String charset) {
    assertEquals(KOREAN, decode(bytes(KOREAN, charset)).text());
    assertEquals(ENGLISH, decode(bytes(ENGLISH, charset)).text());
  }

  @Test
  void findsKorean_withoutAnyDeclaration() {
    assertEquals(
        new Decoding(KOREAN, "windows-949", "korean syllables"),
        decode(bytes(KOREAN, "x-windows-949")));
    assertEquals("누리시장 개장", decode(bytes("누리시장 개장", "x-windows-949")).text());
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, x-windows-949, windows-949",
    "iso-8859-1, x-windows-949, windows-949",
    "gb2312, x-windows-949, windows-949",
    "shift_jis, x-windows-949, windows-949",
    "euc-kr, UTF-8, utf-8",
    "iso-8859-1, UTF-8, utf-8",
    "utf-16, x-windows-949, windows-949"
  })
  void believesBytes_whenTheDeclarationLies(String declared, String actual, String found) {
    Decoding byHeader = CharsetDetector.decode(bytes(KOREAN, actual), declared, "text/plain");
    String page = "<html><head><meta charset=\"" + declared + "\"></head><p>" + KOREAN + "</p>";
    Decoding byMeta = CharsetDetector.decode(bytes(page, actual), null, "text/html");

    assertEquals(KOREAN, byHeader.text());
    assertEquals(found, byHeader.charset());
    assertTrue(
        byHeader.evidence().endsWith("; not believed: transport says " + declared),
        byHeader.evidence());
    assertEquals(page, byMeta.text());
    assertEquals(found, byMeta.charset());
  }

  @ParameterizedTest
  @ValueSource(strings = {"euc-kr", "KS_C_5601-1987", "\"cp949\"", "ks_c_5601-1989", "MS949"})
  void readsLabelsOfKorean_asTheirSuperset(String label) {
    assertEquals(
        new Decoding(KOREAN, "windows-949", "korean syllables and transport says " + label),
        CharsetDetector.decode(bytes(KOREAN, "x-windows-949"), label, "text/plain"));
  }

  @ParameterizedTest
  @CsvSource({
    "shift_jis, windows-31j, ㈱ヌリ新聞社は①号を発行した。これはとても良い話です",
    "euc-jp, EUC-JP, 新聞社は号を発行した。これはとても良い話です",
    "gb2312, GB18030, 我们的新闻在这里说明了发生的事情。镕",
    "big5, Big5-HKSCS, 我們的新聞在這裡說明了發生的事情",
    "iso-8859-1, windows-1252, “Zeitung” für Bürger – 5 €",
    "windows-1251, windows-1251, Газета сообщила о событии вчера",
    "koi8-r, KOI8-R, Газета сообщила о событии вчера",
    "latin2, ISO-8859-2, Újság a polgároknak őszintén írta",
    "windows-874, x-windows-874, หนังสือพิมพ์รายงานข่าว"
  })
  void believesDeclaration_whenTheTextFits(String label, String charset, String text) {
    assertEquals(text, CharsetDetector.decode(bytes(text, charset), label, "text/plain").text());
  }

  @Test
  void readsShortKoreanThatIsAlsoUtf8_asItIsDeclared() {
    // Two letters of Latin in UTF-8, two syllables in windows-949.
    byte[] bytes = bytes("치타", "x-windows-949");

    assertEquals(new Decoding("ġŸ", "utf-8", "valid utf-8"), decode(bytes));
    assertEquals(
        new Decoding("치타", "windows-949", "korean syllables and transport says euc-kr"),
        CharsetDetector.decode(bytes, "euc-kr", "text/plain"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=windows-1251>",
        "<!-- <meta charset=utf-8> --><META http-equiv='Content-Type' content='text/html; charset=windows-1251'/>",
        "<?xml version=\"1.0\" encoding='windows-1251'?>",
        "<meta name=x content=y><meta content=\"text/html;charset = windows-1251\" http-equiv=Content-Type>"
      })
  void findsDeclarationsOfMarkup(String head) {
    String page = head + "<p>Ок";

    Decoding read = CharsetDetector.decode(bytes(page, "windows-1251"), null, "text/html");

    assertEquals(page, read.text());
    assertTrue(read.evidence().endsWith(" says windows-1251"), read.evidence());
  }

  @Test
  void replacesLittle_andSaysSo() {
    byte[] utf8 = bytes(KOREAN.repeat(20), "UTF-8");
    utf8[utf8.length / 2] = (byte) 0xFF;
    Decoding read = decode(utf8);

    assertEquals("utf-8", read.charset());
    assertTrue(read.text().contains("\uFFFD"));
    assertTrue(read.evidence().endsWith(" malformed places replaced"), read.evidence());
  }

  @Test
  void dropsCharacterThatIsCutOff() {
    byte[] utf8 = bytes("새 도서관", "UTF-8");
    byte[] cp949 = bytes("새 도서관이 문을", "x-windows-949");

    assertEquals(
        new Decoding("새 도서", "utf-8", "valid utf-8; cut off within a character"),
        decode(Arrays.copyOf(utf8, utf8.length - 1)));
    assertEquals(
        new Decoding("새 도서관이 문", "windows-949", "korean syllables; cut off within a character"),
        decode(Arrays.copyOf(cp949, cp949.length - 1)));
  }

  @Test
  void saysUndecodable_whenNoCharsetGivesText() {
    ByteArrayOutputStream junk = new ByteArrayOutputStream();
    for (int i = 0; i < 2000; i++) {
      junk.write((i * i * 31 + i * 7 + (i >> 3) * 113) & 0xFF);
    }

    assertEquals(
        new Decoding(null, null, "no charset gives a text; transport says utf-8"),
        CharsetDetector.decode(junk.toByteArray(), "utf-8", "text/plain"));
  }

  @Test
  void ignoresUnknownLabels() {
    assertEquals(
        "valid utf-8",
        CharsetDetector.decode(KOREAN.getBytes(StandardCharsets.UTF_8), "none", "text/html")
            .evidence());
  }
}
