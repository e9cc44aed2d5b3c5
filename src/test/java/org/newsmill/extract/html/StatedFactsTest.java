package org.newsmill.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.newsmill.extract.html.Pages.A;
import static org.newsmill.extract.html.Pages.B;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.extract.page.Page;
import org.newsmill.extract.page.Stated;
import org.newsmill.extract.page.Stated.Fact;

class StatedFactsTest {
  private static Page read(String head, String body) {
    return HtmlPage.of(
            "<html lang=ko><head>" + head + "</head><body>" + body + "</body></html>",
            "https://courier.example/n/1")
        .page();
  }

  private static String jsonLd(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @Test
  void jsonLdGoesBeforeMeta_metaBeforeTheTitleElement() {
    Page page =
        read(
            "<title>Harbour | Courier</title><meta property=og:title content='Harbour opens'>"
                + jsonLd("{\"@type\":\"NewsArticle\",\"headline\":\"Harbour opens at last\"}"),
            "<h1>Harbour opens</h1>");

    assertEquals(
        List.of(
            new Stated(Fact.TITLE, "Harbour opens at last", "json-ld"),
            new Stated(Fact.TITLE, "Harbour opens", "meta:og:title"),
            new Stated(Fact.TITLE, "Harbour opens", "h1"),
            new Stated(Fact.TITLE, "Harbour | Courier", "title")),
        page.stated(Fact.TITLE));
  }

  @Test
  void articlesInGraphsAndArrays_areRead() {
    String json =
        "<!-- [{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Courier\"},"
            + "{\"@type\":[\"Thing\",\"http://schema.org/NewsArticle\"],"
            + "\"author\":[{\"name\":\"Ada Quill\"},\"Bo Inkwell\"],"
            + "\"publisher\":{\"name\":\"Eastport Courier\"},"
            + "\"datePublished\":\"2024-03-01T09:00:00+09:00\",\"dateModified\":\"2024-03-02\",\n"
            + "\"mainEntityOfPage\":{\"@id\":\"https://courier.example/n/1\"},}]}] -->";
    Page page = read(jsonLd(json), "<p>" + A + "</p>");

    assertEquals(
        List.of(
            new Stated(Fact.TYPE, "NewsArticle", "json-ld"),
            new Stated(Fact.BYLINE, "Ada Quill", "json-ld"),
            new Stated(Fact.BYLINE, "Bo Inkwell", "json-ld"),
            new Stated(Fact.PUBLISHER, "Eastport Courier", "json-ld"),
            new Stated(Fact.PUBLISHED, "2024-03-01T09:00:00+09:00", "json-ld"),
            new Stated(Fact.UPDATED, "2024-03-02", "json-ld"),
            new Stated(Fact.URL, "https://courier.example/n/1", "json-ld"),
            new Stated(Fact.SITE, "Courier", "json-ld")),
        page.stated());
  }

  @Test
  void metaMicrodataTimeAndPortalAttributes_areRead() {
    Page page =
        read(
            "<link rel=canonical href=/n/1?a=1><meta property=og:regDate content=20240301090000>"
                + "<meta name=DC.date.modified content=2024-03-03>",
            "<span itemprop=datePublished content=2024-03-01></span>"
                + "<span data-modify-date-time='2024-03-02 10:00:00'>수정</span>"
                + "<time datetime=2024-03-01T09:00>1 March</time><p>"
                + A
                + "</p>");

    assertEquals(
        List.of(
            new Stated(Fact.PUBLISHED, "20240301090000", "meta:og:regDate"),
            new Stated(Fact.PUBLISHED, "2024-03-01", "microdata:datePublished"),
            new Stated(Fact.PUBLISHED, "2024-03-01T09:00", "time")),
        page.stated(Fact.PUBLISHED));
    assertEquals(
        List.of(
            new Stated(Fact.UPDATED, "2024-03-03", "meta:DC.date.modified"),
            new Stated(Fact.UPDATED, "2024-03-02 10:00:00", "data-modify-date-time")),
        page.stated(Fact.UPDATED));
    assertEquals(
        List.of(new Stated(Fact.URL, "https://courier.example/n/1?a=1", "link:canonical")),
        page.stated(Fact.URL));
  }

  @Test
  void textThatOnlyJsonLdHas_isTheText() {
    String body = (A + "\\n\\n" + B + "\\n").repeat(4);
    Page page =
        read(
            jsonLd("{\"@type\":\"NewsArticle\",\"articleBody\":\"" + body + "\"}"),
            "<div id=app>Please enable scripts.</div>");

    assertEquals(
        List.of(A, B, A, B, A, B, A, B), page.blocks().stream().map(each -> each.text()).toList());
  }

  @Test
  void escapedMarkupInJsonLd_isNoText() {
    String body = ("&lt;p&gt;" + A + "&lt;/p&gt;&lt;p&gt;" + B + "&lt;/p&gt;").repeat(4);
    Page page =
        read(jsonLd("{\"@type\":\"Article\",\"articleBody\":\"" + body + "\"}"), "<div>…</div>");

    assertEquals(
        String.join("", List.of(A, B, A, B, A, B, A, B)).replace(" ", ""),
        String.join("", page.blocks().stream().map(each -> each.text()).toList()).replace(" ", ""));
  }

  @Test
  void teaserInJsonLd_doesNotReplaceTheText() {
    Page page =
        read(
            jsonLd("{\"@type\":\"NewsArticle\",\"articleBody\":\"" + B + "\"}"),
            "<article><p>" + A + "</p><p>" + B + "</p><p>" + A + "</p></article>");

    assertEquals(List.of(A, B, A), page.blocks().stream().map(each -> each.text()).toList());
  }
}
