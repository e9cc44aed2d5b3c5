package org.newsmill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset WINDOWS_949 = Charset.forName("x-windows-949");
  private static final String KOREAN = "누리골시가 새 도서관을 열었다";

  private static String misread(String text, Charset written, Charset read) {
    return new String(text.getBytes(written), read);
  }

  private static Mojibake.Repair repaired(String text, String... kinds) {
    return new Mojibake.Repair(text, List.of(kinds));
  }

  @Test
  void undoesUtf8ReadAsLatin() {
    String damaged = misread(KOREAN, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);

    assertEquals(repaired(KOREAN, "utf-8 read as windows-1252"), Mojibake.repair(damaged));
  }

  @ParameterizedTest
  @CsvSource({
    "It\u00E2\u20AC\u2122s open, It\u2019s open",
    "\u00E2\u20AC\u0153Open\u00E2\u20AC\u009D \u00E2\u20AC\u201C now, \u201COpen\u201D \u2013 now",
    "Caf\u00C3\u00A9 d\u00C3\u00A9j\u00C3\u00A0 \u00E2\u201A\u00AC5, Caf\u00E9 d\u00E9j\u00E0 \u20AC5",
    "누리골 \u00EB\u2030\u00B4\u00EC\u0160\u00A4 소식, 누리골 뉴스 소식"
  })
  void undoesUtf8ReadAsWindows1252(String damaged, String text) {
    assertEquals(repaired(text, "utf-8 read as windows-1252"), Mojibake.repair(damaged));
  }

  @Test
  void undoesUtf8ReadTwiceAsWindows1252() {
    String once = misread(KOREAN, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);
    String twice = misread(once, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);

    assertEquals(repaired(KOREAN, "utf-8 read as windows-1252"), Mojibake.repair(twice));
  }

  @Test
  void undoesWindows949ReadAsLatin() {
    String damaged = misread(KOREAN, WINDOWS_949, StandardCharsets.ISO_8859_1);

    assertEquals(repaired(KOREAN, "windows-949 read as windows-1252"), Mojibake.repair(damaged));
  }

  @Test
  void undoesUtf8ReadAsWindows949_whereNothingWasLost() {
    String text = "골문문화";
    String damaged = misread(text, StandardCharsets.UTF_8, WINDOWS_949);

    assertEquals(text, misread(damaged, WINDOWS_949, StandardCharsets.UTF_8));
    assertEquals(repaired(text, "utf-8 read as windows-949"), Mojibake.repair(damaged));
  }

  @Test
  void leavesWhatLostBytes() {
    String lost = misread(KOREAN, StandardCharsets.UTF_8, WINDOWS_949);

    assertEquals(repaired(lost), Mojibake.repair(lost));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      value = {
        "&quot;누리골&quot; 개장, \"누리골\" 개장",
        "AT&amp;T, AT&T",
        "&amp;#44032;&#xB098;, 가나",
        "A&nbsp;B&hellip;, A B…"
      })
  void readsEntitiesThatWereEscapedTwice(String damaged, String text) {
    assertEquals(repaired(text, "entities escaped twice"), Mojibake.repair(damaged));
  }

  @Test
  void repairsEachLineByItself() {
    String damaged = misread(KOREAN, WINDOWS_949, StandardCharsets.ISO_8859_1);

    assertEquals(
        KOREAN + "\nTschüß «FPÖ»\n" + KOREAN,
        Mojibake.repair(KOREAN + "\nTschüß «FPÖ»\n" + damaged).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "R&D; Q&A;",
        "&#55296; &#1; &unknown;",
        "Tschüß, »FPÖ« und »SPÖ«",
        "“café”… “voilà”…",
        "«IRMû e «NÃO»",
        "»SÅ« »PÅ«",
        "été à Noël où naïve cœur ÉÈÊË ÀÂÄ",
        "¿Dónde está el niño? ¡Aquí!",
        "한글 漢字 かな 😀 𠮷 ①㈜★",
        "한글",
        "20°C ±5 §12 ©2024 ½",
        "\uFFFD\uFFFD뉴스\uFFFD"
      })
  void leavesCorrectText(String text) {
    assertEquals(repaired(text), Mojibake.repair(text));
  }

  @Provide
  Arbitrary<String> correctText() {
    Arbitrary<String> words =
        Arbitraries.of(
            "누리골",
            "도서관",
            "열었다",
            "“새",
            "집”",
            "—",
            "漢字",
            "it’s",
            "café",
            "déjà",
            "Österreich",
            "»FPÖ«",
            "niño",
            "São",
            "coração",
            "œuvre",
            "ÅÄÖ",
            "Łódź",
            "Škoda",
            "čeština",
            "ığüş",
            "20°C",
            "€5",
            "…",
            "·",
            "①",
            "ニュース",
            "новости",
            "😀",
            "AT&T",
            "«Élysée»",
            "“É”");
    return words.list().ofMinSize(0).ofMaxSize(30).map(list -> String.join(" ", list));
  }

  @Property
  void neverChangesCorrectText(@ForAll("correctText") String text) {
    assertEquals(repaired(text), Mojibake.repair(text));
  }

  @Property
  void repairingTwiceEqualsOnce(@ForAll String text) {
    String once = Mojibake.repair(text).text();

    assertEquals(once, Mojibake.repair(once).text());
  }

  @Property
  void bringsBackKoreanThatWasMisread(@ForAll("correctKorean") String text) {
    StringBuilder damaged = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String read = new String(new byte[] {b}, WINDOWS_1252);
      damaged.append(read.equals("\uFFFD") ? Character.toString(b & 0xFF) : read);
    }

    assertEquals(text, Mojibake.repair(damaged.toString()).text());
  }

  @Provide
  Arbitrary<String> correctKorean() {
    return Arbitraries.of("누리골", "도서관", "시장", "열었다", "개장", "가나")
        .list()
        .ofMinSize(1)
        .ofMaxSize(10)
        .map(list -> String.join(" ", list));
  }

  @Test
  void neverChangesTitlesOfPublicSets() throws IOException {
    Path titles = Path.of("../shared/data/topic/ynat-train.tsv.gz");
    Assumptions.assumeTrue(Files.exists(titles), "needs ../shared/data/topic");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(titles)), StandardCharsets.UTF_8))) {
      long changed = lines.lines().filter(line -> !Mojibake.repair(line).kinds().isEmpty()).count();

      assertEquals(0, changed);
    }
  }
}
