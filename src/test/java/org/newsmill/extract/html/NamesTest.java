package org.newsmill.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private final Names names = new Names();

  @ParameterizedTest
  @CsvSource({
    "article-body, true, false",
    "articleBody, true, false",
    "td-post-content, true, false",
    "news_view, true, false",
    "entrycontent, true, false",
    "article-body related, false, true",
    "relatedposts, false, true",
    "article-share-bar, false, true",
    "has-sidebar, false, false",
    "category-related, false, false",
    "md:hidden, false, false",
    "Mb(20px), false, false",
    "main, false, false",
    "headline, false, false",
    "'', false, false"
  })
  void tellTextFromFurniture(String name, boolean text, boolean furniture) {
    assertEquals(text, (names.kinds(name) & Kinds.MAIN_TEXT) != 0);
    assertEquals(furniture, (names.kinds(name) & Kinds.FURNITURE) != 0);
  }

  @ParameterizedTest
  @CsvSource({"comments, true", "sharing-with-a-single-developer, false"})
  void headingsWrittenAsIds_tellNothing(String id, boolean furniture) {
    assertEquals(furniture, (names.kindsOfId(id) & Kinds.FURNITURE) != 0);
  }
}
