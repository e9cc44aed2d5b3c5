package org.newsmill.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.newsmill.extract.page.Block;

class HtmlPageTest {
  @Test
  void emptyPage_hasNoBlocks() {
    assertEquals(0, HtmlPage.of("", null).page().blocks().size());
  }

  @Test
  void paragraphs_areBlocksWithoutNavigation() {
    HtmlPage page =
        HtmlPage.of(
            "<html><body><nav><a href=/>Home</a></nav><article><h1>Harbour opens</h1>"
                + "<p>The harbour of Eastport opened on Monday, the mayor said.</p>"
                + "<p>Ships may enter from noon, and fishing resumes on Friday.</p></article>"
                + "<footer>Eastport Courier</footer></body></html>",
            "https://courier.example/a");

    assertEquals(
        "The harbour of Eastport opened on Monday, the mayor said."
            + "|Ships may enter from noon, and fishing resumes on Friday.",
        String.join("|", page.page().blocks().stream().map(Block::text).toList()));
  }
}
