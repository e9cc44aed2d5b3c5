package org.newsmill.evaluate;

import java.nio.ByteBuffer;
import org.newsmill.outcome.Provenance;
import org.newsmill.record.RawDocument;
import org.newsmill.text.ContentHash;

/** A page of a set as a document that {@code mine} would read, its charset unknown. */
final class PageDocument {
  private PageDocument() {}

  static RawDocument of(byte[] content) {
    Provenance from = Provenance.ofBytes("page", 0, content, content.length);
    RawDocument document = new RawDocument();
    document.setSourceUri("page");
    document.setFormat("html");
    document.setMediaType("text/html");
    document.setContent(ByteBuffer.wrap(content));
    document.setDocumentHash(ContentHash.of(content));
    document.setHead(from.head());
    document.setTotalBytes(content.length);
    return document;
  }
}
