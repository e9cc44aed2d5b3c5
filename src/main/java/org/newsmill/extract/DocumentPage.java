package org.newsmill.extract;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.extract.page.Page;
import org.newsmill.extract.page.Stated;
import org.newsmill.extract.page.Stated.Fact;
import org.newsmill.extract.text.MarkdownPage;
import org.newsmill.extract.text.TextPage;
import org.newsmill.record.RawDocument;

/**
 * The page of a document: its text by its media type, and what its fields and the page itself
 * state, fields first.
 */
final class DocumentPage {
  private DocumentPage() {}

  static Page of(RawDocument document, String text) {
    Page page =
        switch (document.getMediaType()) {
          case "text/markdown" -> MarkdownPage.of(text);
          default -> TextPage.of(text);
        };
    List<Stated> stated = new ArrayList<>();
    add(stated, Fact.URL, document.getUrl());
    add(stated, Fact.TITLE, document.getTitle());
    add(stated, Fact.BYLINE, document.getByline());
    add(stated, Fact.PUBLISHER, document.getPublisher());
    add(stated, Fact.SITE, document.getSite());
    add(stated, Fact.PUBLISHED, document.getPublished());
    add(stated, Fact.UPDATED, document.getUpdated());
    add(stated, Fact.CRAWLED, document.getCrawled());
    stated.addAll(page.stated());
    return new Page(page.blocks(), stated);
  }

  private static void add(List<Stated> stated, Fact fact, String value) {
    if (value != null && !value.isBlank()) {
      stated.add(new Stated(fact, value.strip(), "field"));
    }
  }
}
