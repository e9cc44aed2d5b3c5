package org.newsmill.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
  private static final int ONE_MEGABYTE = 1 << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02-123-4567",
        "02-1234-5678",
        "031-123-4567",
        "010-1234-5678",
        "010.1234.5678",
        "010 1234 5678",
        "(02) 123-4567",
        "(02)123-4567",
        "02)123-4567",
        "070-1234-5678",
        "0502-123-4567",
        "+82-10-1234-5678",
        "+82 10 1234 5678",
        "+82-(0)2-123-4567",
        "+1 212 555 0100",
        "1588-1234",
        "1899-0000",
        "1661-0000"
      })
  void replacesTelephoneNumbers(String number) {
    assertEquals("문의 [phone]로", PersonalData.redact("문의 " + number + "로"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jeong@gaon.example",
        "j.ha-neul+desk@news.gaon.example",
        "a@b.example",
        "desk_2@mail-1.gaon.co.example"
      })
  void replacesMailAddresses(String address) {
    assertEquals("정하늬 기자 [email].", PersonalData.redact("정하늬 기자 " + address + "."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"&#64;", "&#x40;", "&commat;", "%40"})
  void replacesMailAddress_whenItsSignIsEscaped(String sign) {
    assertEquals("문의 [email].", PersonalData.redact("문의 jeong" + sign + "gaon.example."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void redactsWideBytes_withAndWithoutTheirMark(String name) {
    Charset charset = Charset.forName(name);
    for (String mark : new String[] {"", "\uFEFF"}) {
      boolean isFound = !mark.isEmpty() || name.startsWith("UTF-16");
      byte[] bytes =
          (mark + "<p>문의 jeong@gaon.example 02-123-4567</p> \uD83D\uDE00").getBytes(charset);
      byte[] redacted = (mark + "<p>문의 [email] [phone]</p> \uD83D\uDE00").getBytes(charset);

      assertArrayEquals(isFound ? redacted : bytes, PersonalData.redact(bytes));
    }
  }

  @Test
  void dropsTheBeginningOfAnAddress_whereWideBytesAreCut() {
    byte[] bytes = "\uFEFF문의 jeong@ga".getBytes(StandardCharsets.UTF_16LE);

    assertArrayEquals(
        "\uFEFF문의 ".getBytes(StandardCharsets.UTF_16LE), PersonalData.redactCut(bytes));
  }

  @Test
  void replacesMailAddress_whenHangulTouchesIt() {
    assertEquals("기자[email]입니다", PersonalData.redact("기자jeong@gaon.example입니다"));
  }

  @Test
  void replacesMailAddress_whenALineOfDashesTouchesIt() {
    assertEquals("[email]", PersonalData.redact("-".repeat(80) + "jeong@gaon.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-12-05",
        "2024.12.05",
        "2024-12-05 09:30:00",
        "302억 5000만 원",
        "1,342명",
        "12,345,678원",
        "01012345678",
        "3.14159 2653",
        "100-200",
        "2019-2024",
        "임진왜란(1592-1598)",
        "철학자 아무개(1818-1883)",
        "1494-1553",
        "코스피 2,500.12",
        "@newsmill",
        "a@b",
        "시속 100 km",
        "",
        "가족 \uD83D\uDC68\u200D\uD83D\uDC69 나들이"
      })
  void keepsAmountsDatesAndNames(String text) {
    assertEquals(text, PersonalData.redact(text));
  }

  @Test
  void replacesEachOfSeveral() {
    assertEquals(
        "[phone], [phone]/[email];[email]",
        PersonalData.redact("02-123-4567, 010-1234-5678/a@b.example;c@d.example"));
  }

  @Test
  void replacesNumbers_whenNothingStandsBetweenThem() {
    assertEquals("[phone][phone]", PersonalData.redact("02-123-4567+82 10 1234 5678"));
  }

  @Test
  void replacesAddresses_whenOnlyAHyphenStandsBetweenThem() {
    assertEquals("[email][email]", PersonalData.redact("a@b.example-@02b.example"));
  }

  @Test
  void redactsBytes_whateverTheirEncoding() {
    Charset cp949 = Charset.forName("MS949");
    byte[] original = "똠방 기자 a@b.example 010-1234-5678".getBytes(cp949);

    assertArrayEquals("똠방 기자 [email] [phone]".getBytes(cp949), PersonalData.redact(original));
  }

  @Test
  void redactsBytesAndTextAlike() {
    String text = "누리별 \uD83D\uDE00 a@b.example입니다";

    assertEquals(
        PersonalData.redact(text),
        new String(
            PersonalData.redact(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
  }

  @Test
  void keepsBytes_whenNothingIsPrivate() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }

    assertArrayEquals(bytes, PersonalData.redact(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b@", "a.b@gaon", "010-", "010-1234-56", "+82 10 12", "(02) 12"})
  void dropsTheBeginningOfSomethingPrivate_whereBytesAreCut(String cut) {
    assertEquals("가나 [email] ", redactCut("가나 c@d.example " + cut));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-12-0", "302억 50", "가나 ab", "0", "", "1,342"})
  void keepsTheEnd_whereBytesAreCutAndNothingIsPrivate(String cut) {
    assertEquals(cut, redactCut(cut));
  }

  private static String redactCut(String text) {
    return new String(
        PersonalData.redactCut(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  @Property(tries = 3000)
  void redactingTwiceEqualsOnce(@ForAll("nearlyPrivate") String text) {
    String once = PersonalData.redact(text);

    assertEquals(once, PersonalData.redact(once));
  }

  @Provide
  Arbitrary<String> nearlyPrivate() {
    return Arbitraries.of(
            "02",
            "031",
            "123",
            "1234",
            "4567",
            "1588",
            "-",
            ".",
            " ",
            "+",
            "+82",
            "(",
            ")",
            "(0)",
            "@",
            "a",
            "b.example",
            "_",
            "가",
            "a".repeat(61),
            "1".repeat(61))
        .list()
        .ofMaxSize(24)
        .map(parts -> String.join("", parts));
  }

  @ParameterizedTest
  @Timeout(20)
  @ValueSource(
      strings = {"a@", "a", "1", "0", "02-", "02-123-", "+82 ", "a.", "a@b.", "@a.-", "(0", "-"})
  void takesLinearTime(String repeated) {
    String text = repeated.repeat(ONE_MEGABYTE / repeated.length());

    String redacted = PersonalData.redact(text + " end");

    assertEquals(" end", redacted.substring(redacted.length() - 4));
  }
}
