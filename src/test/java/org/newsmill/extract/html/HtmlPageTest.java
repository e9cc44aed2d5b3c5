package org.newsmill.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.newsmill.extract.html.Pages.A;
import static org.newsmill.extract.html.Pages.B;
import static org.newsmill.extract.html.Pages.C;
import static org.newsmill.extract.html.Pages.texts;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Block.Kind;

class HtmlPageTest {
  @Test
  void emptyPage_hasNoBlocks() {
    for (String empty : List.of("", " \n", "<html></html>", "<p></p>", "<!-- -->")) {
      assertEquals(List.of(), texts(empty));
    }
  }

  @Test
  void paragraphsAreBlocks_navigationAndTitleAreNot() {
    String html =
        "<body><nav><a href=/>Home</a></nav><article><h1>Harbour opens</h1><p>"
            + A
            + "</p><p>"
            + B
            + "</p></article><footer>Eastport Courier</footer></body>";

    assertEquals(List.of(A, B), texts(html));
  }

  @Test
  void breaksDivideLines_singleAndDouble() {
    assertEquals(List.of(A, B, C), texts("<div>" + A + "<br>" + B + "<br><br>" + C + "</div>"));
  }

  @Test
  void kindsOfBlocks() {
    String html =
        "<article><p>"
            + A
            + "</p><h2>The pier</h2><p>"
            + B
            + "</p><ul><li>One ship<ul><li>Two boats</li></ul></li></ul>"
            + "<blockquote><p>"
            + C
            + "</p></blockquote><hr><figure><img src=a.jpg><figcaption>The pier at noon"
            + "</figcaption></figure><p><b>"
            + A
            + "</b></p></article>";

    List<Block> blocks = HtmlPage.of(html, null).page().blocks();

    assertEquals(
        List.of(
            Block.paragraph(A),
            new Block(Kind.HEADING, 2, false, "The pier", List.of()),
            Block.paragraph(B),
            new Block(Kind.LIST_ITEM, 1, false, "One ship", List.of()),
            new Block(Kind.LIST_ITEM, 2, false, "Two boats", List.of()),
            new Block(Kind.QUOTE, 0, false, C, List.of()),
            new Block(Kind.BREAK, 0, false, "", List.of()),
            new Block(Kind.CAPTION, 0, false, "The pier at noon", List.of()),
            new Block(Kind.PARAGRAPH, 0, true, A, List.of())),
        blocks);
  }

  @Test
  void nestedQuotes_areQuotesToTheLastLine() {
    String html =
        "<article><p>"
            + A
            + "</p><blockquote>"
            + B
            + "<blockquote>"
            + C
            + "</blockquote></blockquote><p>"
            + A
            + "</p></article>";

    assertEquals(
        List.of(Kind.PARAGRAPH, Kind.QUOTE, Kind.QUOTE, Kind.PARAGRAPH),
        HtmlPage.of(html, null).page().blocks().stream().map(Block::kind).toList());
  }

  @Test
  void rowsOfDataTables_areOneBlockEach() {
    String html =
        "<article><p>"
            + A
            + "</p><table><tr><th>Port</th><th>Ships</th></tr><tr><td>Eastport</td><td>12</td></tr>"
            + "<tr><td>Westport</td><td>7</td></tr></table><p>"
            + B
            + "</p></article>";

    assertEquals(List.of(A, "Port | Ships", "Eastport | 12", "Westport | 7", B), texts(html));
  }

  @Test
  void tablesThatLayOutThePage_areRead() {
    String html =
        "<table><tr><td><a href=/1>Home</a><br><a href=/2>Sport</a><br><a href=/3>Town</a></td>"
            + "<td><table><tr><td>"
            + A
            + "<br><br>"
            + B
            + "<br><br>"
            + C
            + "</td></tr></table></td></tr></table>";

    assertEquals(List.of(A, B, C), texts(html));
  }

  @Test
  void linksAreAbsolute_whereTheAddressOfThePageIsKnown() {
    String html = "<article><p>" + A + " See <a href='../b?x=1'>the plan</a>.</p></article>";

    Block.Link known =
        HtmlPage.of(html, "https://courier.example/n/a").page().blocks().get(0).links().get(0);
    Block.Link unknown = HtmlPage.of(html, null).page().blocks().get(0).links().get(0);

    assertEquals(new Block.Link("the plan", "https://courier.example/b?x=1"), known);
    assertEquals(new Block.Link("the plan", "../b?x=1"), unknown);
  }

  @Test
  void furnitureOfAllKinds_isLeftOut() {
    for (String name :
        List.of(
            "comments",
            "share-bar",
            "related-posts",
            "author-box",
            "cookie-banner",
            "newsletter",
            "paywall-box",
            "breadcrumb",
            "sidebar",
            "modal",
            "ad-slot",
            "screen-reader-text",
            "Kommentare",
            "commentaires",
            "sns_box",
            "articleFooter")) {
      String html =
          "<div><h1>Harbour</h1><p>"
              + A
              + "</p><p>"
              + B
              + "</p><p>"
              + C
              + "</p><div class='"
              + name
              + "'><p>Please be kind to others, and write here.</p></div></div>";

      assertEquals(List.of(A, B, C), texts(html), name);
    }
  }

  @Test
  void hiddenParts_areLeftOut() {
    for (String hidden : List.of("style='display : none'", "hidden", "aria-hidden=true")) {
      String html =
          "<article><p>" + A + "</p><p " + hidden + ">" + B + "</p><p>" + C + "</p></article>";

      assertEquals(List.of(A, C), texts(html), hidden);
    }
  }

  @Test
  void textThatIsAllHidden_isReadAfterAll() {
    String hidden = "<div style='display:none'><p>" + A + "</p><p>" + B + "</p></div>";

    assertEquals(List.of(A, B), texts("<body><p>Loading</p>" + hidden + "</body>"));
  }

  @Test
  void namesOfStatesAndTaxonomies_areNoFurniture() {
    String html =
        "<body class='has-sidebar no-comments'><div class='post category-related tag-share hentry'>"
            + "<p>"
            + A
            + "</p><p>"
            + B
            + "</p></div></body>";

    assertEquals(List.of(A, B), texts(html));
  }

  @Test
  void koreanText_isTheSameInNfcAndNfd() {
    String line = "이스트포트 항만공사는 3일 새 부두를 열었다고 밝혔다. 😀 첫 배가 들어왔다.";
    String html = "<div id=articleBodyContents>" + line + "<br><br>" + line + "</div>";

    assertEquals(List.of(line, line), texts(html));
    assertEquals(texts(html), texts(Normalizer.normalize(html, Normalizer.Form.NFD)));
  }

  @Test
  void preformattedLines_stayLines() {
    String html = "<article><p>" + A + "</p><pre>first line\n  second line\n</pre></article>";

    assertEquals(List.of(A, "first line", "second line"), texts(html));
  }

  @Test
  void rowsOfTeasers_areLeftOutWhateverTheirNames() {
    StringBuilder teasers = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      teasers.append("<div><h3><a href=/").append(i).append(">Bridge number ").append(i);
      teasers.append(" was closed</a></h3><p>").append(C).append("</p></div>");
    }
    String html =
        "<div><h1>Harbour</h1><p>" + A + "</p><p>" + B + "</p><div>" + teasers + "</div></div>";

    assertEquals(List.of(A, B), texts(html));
  }

  @Test
  void leadBesideTheText_isTaken() {
    String html =
        "<article><header><h1>Harbour opens</h1><p class=lead>"
            + C
            + "</p><p class=byline>By Ada Quill</p></header><div class=article-body><p>"
            + A
            + "</p><p>"
            + B
            + "</p><p>"
            + A
            + "</p><p>"
            + B
            + "</p></div></article>";

    assertEquals(List.of(C, A, B, A, B), texts(html));
  }

  @Test
  void frontPage_isAList_articleIsNot() {
    StringBuilder front = new StringBuilder("<body>");
    for (int i = 0; i < 60; i++) {
      front
          .append("<p><a href=/")
          .append(i)
          .append(">The bridge over the river was closed</a></p>");
    }
    HtmlPage list = HtmlPage.of(front.append("<p>Eastport Courier</p></body>").toString(), null);

    assertTrue(list.isListPage());
    assertEquals(60, list.shape().links());
    assertTrue(list.shape().linkDensity() > 0.9);
    assertFalse(HtmlPage.of("<article><p>" + A + "</p></article>", null).isListPage());
  }
}
