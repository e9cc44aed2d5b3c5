package org.newsmill.read.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.newsmill.job.Format;
import org.newsmill.outcome.Provenance;
import org.newsmill.record.RawDocument;
import org.newsmill.text.ContentHash;

/** What an entry of a feed says of itself, or the feed of itself in front of its entries. */
final class FeedEntry {
  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "description",
          "encoded",
          "content",
          "summary",
          "link",
          "guid",
          "id",
          "pubDate",
          "published",
          "issued",
          "date",
          "updated",
          "modified",
          "creator",
          "author");

  /** What marks words up: other words in angle brackets are words of the title. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)</?(?:a|b|big|br|em|font|i|mark|p|s|small|span|strong|sub|sup|u|wbr)(?:\\s[^<>]{0,300})?/?>");

  private String title;
  private String content;
  private String summary;
  private String link;
  private String permalink;
  private String published;
  private String updated;
  private final List<String> authors = new ArrayList<>();

  /** Whether the element with this local name says something of the entry. */
  static boolean isField(String name) {
    return FIELDS.contains(name);
  }

  String title() {
    return title;
  }

  /** Takes the address of Atom's link, whose relation may be missing. */
  void link(String relation, String address) {
    if (link == null && address != null && (relation == null || relation.equals("alternate"))) {
      link = address.strip();
    }
  }

  /**
   * Takes an element. The first of a name counts: further ones belong to pictures and the like.
   *
   * @param attributeType Atom's type of a text, or RSS's {@code isPermaLink}; null when not there
   */
  void take(String name, String attributeType, String text) {
    if (text.isBlank()) {
      return;
    }
    switch (name) {
      case "title" -> title = title == null ? plain(text, attributeType) : title;
      case "encoded", "content" -> content = content == null ? text : content;
      case "description", "summary" -> summary = summary == null ? text : summary;
      case "link" -> link = link == null ? text.strip() : link;
      case "guid" ->
          permalink = "false".equals(attributeType) || permalink != null ? permalink : text.strip();
      case "id" -> permalink = permalink == null ? text.strip() : permalink;
      case "pubDate", "published", "issued", "date" ->
          published = published == null ? text.strip() : published;
      case "updated", "modified" -> updated = updated == null ? text.strip() : updated;
      case "creator", "author" -> {
        if (!authors.contains(text.strip())) {
          authors.add(text.strip());
        }
      }
      default -> throw new IllegalArgumentException(name);
    }
  }

  /** RSS does not say whether a title is HTML, and most programs write it so. */
  private static String plain(String title, String type) {
    return "text".equals(type)
        ? title
        : Parser.unescapeEntities(MARKUP.matcher(title).replaceAll(""), true);
  }

  /**
   * The entry as a document; its own text stands for the original.
   *
   * @param base address against which the entry's own is resolved (RFC 3986), or null
   */
  RawDocument document(String uri, long number, String site, String base) {
    if (link != null) {
      link = resolved(base, link);
    }
    String text = content == null ? summary : content;
    byte[] original =
        String.join("\n", or(title), or(url()), or(published), or(text))
            .getBytes(StandardCharsets.UTF_8);
    Provenance from = Provenance.ofBytes(uri, number, original, original.length);
    RawDocument document = new RawDocument();
    document.setSourceUri(uri);
    document.setPosition(number);
    document.setFormat(Format.FEED.id());
    document.setSite(site);
    document.setMediaType("text/html");
    document.setUrl(url());
    document.setTitle(title);
    document.setBody(text);
    document.setByline(authors.isEmpty() ? null : String.join(", ", authors));
    document.setPublished(published == null ? updated : published);
    document.setUpdated(updated);
    document.setDocumentHash(ContentHash.of(original));
    document.setHead(from.head());
    document.setTotalBytes(from.totalBytes());
    return document;
  }

  /** The address as it stands where one of the two is none. */
  static String resolved(String base, String address) {
    try {
      URI from = new URI(base == null ? "" : base);
      return from.isAbsolute() ? from.resolve(new URI(address)).toString() : address;
    } catch (URISyntaxException e) {
      return address;
    }
  }

  /** The address, or null. */
  String url() {
    boolean isAddress = permalink != null && permalink.matches("https?://\\S.*");
    return link == null && isAddress ? permalink : link;
  }

  private static String or(String text) {
    return text == null ? "" : text;
  }
}
