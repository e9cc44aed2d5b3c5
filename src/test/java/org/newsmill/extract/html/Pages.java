package org.newsmill.extract.html;

import java.util.List;
import org.newsmill.extract.page.Block;

/** Lines of a fictional outlet, and what is read of pages made of them. */
final class Pages {
  static final String A =
      "The harbour of Eastport opened on Monday after two years of work, the mayor said.";
  static final String B =
      "Ships may enter from noon, and fishing resumes on Friday, according to the port office.";
  static final String C =
      "Residents welcomed the news, although the ferry stays away until the spring.";

  private Pages() {}

  /** The texts of a page's blocks. */
  static List<String> texts(String html) {
    return HtmlPage.of(html, null).page().blocks().stream().map(Block::text).toList();
  }
}
