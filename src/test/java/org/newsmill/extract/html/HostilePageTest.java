package org.newsmill.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.newsmill.extract.html.Pages.A;
import static org.newsmill.extract.html.Pages.B;
import static org.newsmill.extract.html.Pages.texts;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.extract.page.Block;

/** Pages that were made to break readers give a text or none, in the end always something. */
class HostilePageTest {
  /** Far more than it takes; a page that hangs would fail here instead of stopping the build. */
  private static final Duration HANGS = Duration.ofMinutes(2);

  @ParameterizedTest
  @ValueSource(strings = {"div", "b", "span", "table", "blockquote", "ul", "font", "article"})
  void aHundredThousandTagsDeep_isRead(String tag) {
    String html = ("<" + tag + ">").repeat(100_000) + A + "<p>" + B;

    List<String> texts = assertTimeoutPreemptively(HANGS, () -> texts(html));

    assertTrue(String.join(" ", texts).contains(B), texts.toString());
  }

  @Test
  void aHundredThousandLinksDeep_isNothingButLinks() {
    String html = "<a href=/>".repeat(100_000) + A;

    assertEquals(List.of(), assertTimeoutPreemptively(HANGS, () -> texts(html)));
  }

  @Test
  void brokenMarkup_isReadAsBrowsersReadIt() {
    String html = "<div><p>" + A + "<div></p></span><p>" + B + "</b></i></table><p";

    assertEquals(List.of(A, B), texts(html));
  }

  @Test
  void manyNamesAndAttributes_areRead() {
    String names = "related-share-comment ".repeat(20_000);
    String html = "<article class='" + names + "'><p>" + A + "</p><p>" + B + "</p></article>";

    assertEquals(List.of(A, B), assertTimeoutPreemptively(HANGS, () -> texts(html)));
  }

  @Test
  void oneEndlessLine_isOneBlock() {
    String html = "<p>" + "word ".repeat(200_000) + "</p>";

    assertEquals(1, assertTimeoutPreemptively(HANGS, () -> texts(html)).size());
  }

  @Test
  void jsonLdThatIsNoJson_statesNothing() {
    for (String json :
        List.of(
            "",
            "{",
            "[[[[",
            "{\"@type\":",
            "null",
            "\u0000",
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000))) {
      String html =
          "<head><script type='application/ld+json'>"
              + json
              + "</script></head><article><p>"
              + A
              + "</p></article>";

      assertEquals(List.of(A), texts(html), json);
      assertEquals(List.of(), HtmlPage.of(html, null).page().stated());
    }
  }

  @Property(tries = 300)
  void anyText_givesCleanBlocks(@ForAll String html) {
    for (Block block : HtmlPage.of("<p>" + html, null).page().blocks()) {
      assertEquals(block.kind() == Block.Kind.BREAK, block.text().isEmpty());
      assertEquals(-1, block.text().indexOf('\n'));
    }
  }
}
