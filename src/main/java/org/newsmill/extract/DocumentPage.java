package org.newsmill.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.newsmill.extract.html.HtmlPage;
import org.newsmill.extract.page.Page;
import org.newsmill.extract.page.Stated;
import org.newsmill.extract.page.Stated.Fact;
import org.newsmill.extract.story.Setting;
import org.newsmill.extract.text.LineList;
import org.newsmill.extract.text.MarkdownPage;
import org.newsmill.extract.text.TextPage;
import org.newsmill.outcome.Reason;
import org.newsmill.record.RawDocument;

/**
 * The page of a document: its text by its media type, and what its fields and the page itself
 * state, fields first.
 *
 * @param page the page
 * @param html whether it was read as HTML
 * @param mail whether it came as a message
 * @param listEvidence by what it is known as a list of other pages; null when it is none
 */
record DocumentPage(Page page, boolean html, boolean mail, String listEvidence) {
  private static final String HTML = "text/html";
  private static final Pattern ARTICLE_TYPE =
      Pattern.compile("(?i)(?:[a-z]{0,40}news)?article|reportage[a-z]{0,40}|blogposting");

  static DocumentPage of(RawDocument document, String text) {
    boolean html = HTML.equals(document.getMediaType());
    HtmlPage read = html ? HtmlPage.of(text, document.getUrl()) : null;
    Page page = html ? read.page() : plain(document, text);
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
    return new DocumentPage(
        new Page(page.blocks(), stated),
        html,
        document.getFormat().equals("mail"),
        html ? listEvidence(read) : LineList.evidence(page.blocks()));
  }

  private static Page plain(RawDocument document, String text) {
    boolean markdown = "text/markdown".equals(document.getMediaType());
    return markdown ? MarkdownPage.of(text) : TextPage.of(text);
  }

  private static String listEvidence(HtmlPage read) {
    return read.isListPage()
        ? String.format(
            Locale.ROOT,
            "%d links hold %.0f%% of the text",
            read.shape().links(),
            100 * read.shape().linkDensity())
        : null;
  }

  private static void add(List<Stated> stated, Fact fact, String value) {
    if (value != null && !value.isBlank()) {
      stated.add(new Stated(fact, value.strip(), "field"));
    }
  }

  /** Why nothing came of a page without text. */
  Reason emptyReason() {
    return html ? Reason.NO_MAIN_TEXT : Reason.EMPTY_BODY;
  }

  /** What the cutting of stories needs to know; the sender of a letter is no article's author. */
  Setting setting(String title) {
    boolean signed = !mail && !page.stated(Fact.BYLINE).isEmpty();
    boolean typed =
        page.stated(Fact.TYPE).stream()
            .anyMatch(type -> ARTICLE_TYPE.matcher(type.value()).matches());
    return new Setting(title, mail, signed || typed);
  }
}
