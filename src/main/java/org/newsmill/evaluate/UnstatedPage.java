package org.newsmill.evaluate;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.newsmill.record.RawDocument;
import org.newsmill.text.CharsetDetector;
import org.newsmill.text.Decoding;

/**
 * A page without its statements: all script, meta and link elements are gone, so that nothing but
 * time elements, microdata, lines and the address tell its date. The address is the canonical one,
 * else that of OpenGraph.
 */
final class UnstatedPage {
  private UnstatedPage() {}

  /** The page, or null when its bytes are no text. */
  static RawDocument of(byte[] content) {
    Decoding decoding = CharsetDetector.decode(content, null, "text/html");
    if (decoding.isUndecodable()) {
      return null;
    }
    Document page = Jsoup.parse(decoding.text());
    String canonical = page.select("link[rel=canonical]").attr("href");
    String address =
        canonical.isEmpty() ? page.select("meta[property=og:url]").attr("content") : canonical;
    page.select("script,meta,link").remove();
    RawDocument document = PageDocument.of(page.outerHtml().getBytes(StandardCharsets.UTF_8));
    document.setCharset("utf-8");
    document.setUrl(address.isEmpty() ? null : address);
    return document;
  }
}
