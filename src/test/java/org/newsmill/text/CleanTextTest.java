package org.newsmill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

  @Test
  void keepsText_whenItIsClean() {
    assertEquals("별무리 도서관이 문을 열었다.\n둘째 문단.", CleanText.paragraphs("별무리 도서관이 문을 열었다.\n둘째 문단."));
  }

  @Test
  void composesHangul_whenTextIsNfd() {
    String nfc = "새들시가 다리를 고쳤다";
    String nfd = Normalizer.normalize(nfc, Normalizer.Form.NFD);

    assertEquals(nfc, CleanText.paragraphs(nfd));
    assertEquals(nfc, CleanText.line(nfd));
  }

  @Test
  void composesCombiningMarks() {
    assertEquals("caf\u00E9", CleanText.paragraphs("cafe\u0301"));
  }

  @Test
  void composesJamo_whenSomethingInvisibleStoodBetween() {
    assertEquals("가", CleanText.line("\u1100\u200B\u1161"));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x1B, 0x7F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066,
        0x2069, 0x206F, 0xFEFF, 0x061C
      })
  void removesInvisibleCharacters(int invisible) {
    String text = "누리" + Character.toString(invisible) + "별";

    assertEquals("누리별", CleanText.paragraphs(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
  void dividesParagraphs_atEveryLineBreak(String lineBreak) {
    assertEquals("하나\n둘", CleanText.paragraphs("하나" + lineBreak + lineBreak + "둘" + lineBreak));
    assertEquals("하나 둘", CleanText.line("하나" + lineBreak + lineBreak + "둘" + lineBreak));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\u00A0", "\u2003", "\u202F", "\u3000", "  \t "})
  void collapsesSpaces(String space) {
    assertEquals(
        "하나 둘\n셋", CleanText.paragraphs(space + "하나" + space + "둘" + space + "\n" + space + "셋"));
  }

  @Test
  void dropsLines_whenTheyHoldOnlySpaceOrInvisibleCharacters() {
    assertEquals("하나\n둘", CleanText.paragraphs("하나\n \u3000\n\u200B\n둘"));
  }

  @Test
  void keepsJoinedEmoji() {
    String family = "가족 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 소풍";

    assertEquals(family, CleanText.paragraphs(family));
  }

  @Test
  void keepsSupplementaryCharacters() {
    assertEquals("\uD842\uDFB7 \uD834\uDD1E", CleanText.line("\uD842\uDFB7 \uD834\uDD1E"));
  }

  @Test
  void replacesLoneSurrogates() {
    assertEquals("a\uFFFDb\uFFFD", CleanText.paragraphs("a\uD83Db\uDC68"));
  }

  @Test
  void makesNoPair_whenSomethingInvisibleDividesTwoSurrogates() {
    assertEquals("\uFFFD\uFFFD", CleanText.paragraphs("\uD83D\u200B\uDC68"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\r\n", "\u200B", "\uFEFF\t"})
  void becomesEmpty_whenNothingIsVisible(String text) {
    assertEquals("", CleanText.paragraphs(text));
    assertEquals("", CleanText.line(text));
  }

  @Property
  void cleaningTwiceEqualsOnce(@ForAll("texts") String text) {
    String paragraphs = CleanText.paragraphs(text);
    String line = CleanText.line(text);

    assertEquals(paragraphs, CleanText.paragraphs(paragraphs));
    assertEquals(line, CleanText.line(line));
  }

  @Property
  void formsOfUnicodeBecomeEqual(@ForAll("texts") String text) {
    String wellFormed =
        text.codePoints()
            .filter(c -> c < 0xD800 || c > 0xDFFF)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    assertEquals(
        CleanText.paragraphs(Normalizer.normalize(wellFormed, Normalizer.Form.NFC)),
        CleanText.paragraphs(Normalizer.normalize(wellFormed, Normalizer.Form.NFD)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(60),
        Arbitraries.strings()
            .withChars(
                " \t\r\n\u2028\u3000\u200B\u200D\u202E\u2067\uFEFF\uD83D\uDE00\u1100\u1161\u11A8가e\u0301\u0327")
            .ofMaxLength(60));
  }
}
