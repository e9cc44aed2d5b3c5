package org.newsmill.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  @Test
  void keepsMarkupAsText() {
    assertEquals("<script>alert(1)</script>", SafeText.shown("<script>alert(1)</script>", 100));
  }

  @Test
  void composesKorean_andKeepsEmoji() {
    assertEquals("한국 📰", SafeText.shown("\u1112\u1161\u11AB\u1100\u116E\u11A8 📰", 100));
  }

  @Test
  void leavesOutWhatTurnsTextAround() {
    assertEquals("abcdefg", SafeText.shown("a\u202Eb\u2066c\u2069d\u200Fe\u061Cf\uFEFFg", 100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u3164",
        "\u115F\u1160",
        "\uFFA0 \u2800",
        "\u200B\u200C\u200D\u2060\u00AD\uFE0F",
        "\u0301\u20E3",
        "\u00A0\u2007\u3000",
        "\uDB40\uDC01",
        "\u17B4\u180E\u034F"
      })
  void whatNobodySeesIsNothing(String text) {
    assertEquals("", SafeText.shown(text, 100));
  }

  @Test
  void keepsWhatEmojiAreMadeOf() {
    assertEquals(
        "👩\u200D👧 1\uFE0F\u20E3 ❤\uFE0F",
        SafeText.shown("👩\u200D👧 1\uFE0F\u20E3 ❤\uFE0F", 100));
  }

  @Test
  void makesOneLine_ofLinesTabsAndControls() {
    assertEquals("a b c", SafeText.shown(" a\n\t b\u0000\u0085c ", 100));
  }

  @Test
  void cutsLongWords_byCodePoints() {
    assertEquals("📰".repeat(5) + "…", SafeText.shown("📰".repeat(10_000), 5));
    assertEquals("📰".repeat(5), SafeText.shown("📰".repeat(5), 5));
  }

  @Test
  void thinsOutTowersOfMarks() {
    assertEquals(
        "x" + "\u0301".repeat(4) + "y", SafeText.shown("x" + "\u0301".repeat(60) + "y", 100));
  }

  @Test
  void leavesOutHalvesOfPairs_andShowsNothingAsNothing() {
    assertEquals("ab", SafeText.shown("a\uD83Db", 100));
    assertEquals("", SafeText.shown(null, 100));
    assertEquals("", SafeText.shown("", 100));
  }

  @Property
  boolean cleaningTwiceEqualsOnce(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 50) int max) {
    String once = SafeText.shown(text, max);
    return once.codePointCount(0, once.length()) <= max + 1
        && SafeText.shown(once, max + 1).equals(once);
  }

  @ParameterizedTest
  @CsvSource({
    "https://gaon.example/a?b=1#c, https://gaon.example/a?b=1#c",
    "HTTPS://gaon.example/기사/1, https://gaon.example/기사/1",
    "http://gaon.example, http://gaon.example"
  })
  void linksToTheWeb(String url, String link) {
    assertEquals(link, SafeText.link(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " https://gaon.example",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//gaon.example/a",
        "https://",
        "https://user@gaon.example/",
        "https://gaon.example/\"onclick=alert(1)",
        "https://gaon.example/\u202Egpj.exe",
        "https://gaon.example/<b>"
      })
  void linksToNothingElse(String url) {
    assertNull(SafeText.link(url));
  }

  @Test
  void linksToNoGiantAddress_norToNone() {
    assertNull(SafeText.link("https://gaon.example/" + "a".repeat(5000)));
    assertNull(SafeText.link(null));
    assertTrue(SafeText.link("https://gaon.example/" + "a".repeat(500)).endsWith("a"));
  }
}
