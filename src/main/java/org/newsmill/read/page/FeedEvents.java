package org.newsmill.read.page;

import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.BrokenDataException;
import org.newsmill.read.source.DocumentSink;
import org.newsmill.read.source.SourceFile;
import org.newsmill.record.RawDocument;

/**
 * Makes entries of the events of a feed's parser. Elements count by their local names, so that
 * prefixes and versions do not matter.
 */
final class FeedEvents {
  private final SourceFile file;
  private final InputLimits limits;
  private final DocumentSink sink;
  private final FeedEntry feed = new FeedEntry();
  private FeedEntry entry;
  private long entries;
  private int depth;
  private int entryDepth;
  private String feedBase;
  private String entryBase;
  private FieldText field;
  private boolean isFeed;
  private boolean tooLarge;

  FeedEvents(SourceFile file, InputLimits limits, DocumentSink sink) {
    this.file = file;
    this.limits = limits;
    this.sink = sink;
  }

  /** How many entries have ended. */
  long entries() {
    return entries;
  }

  /** Takes the event at which the parser is. */
  void take(XMLStreamReader xml) throws IOException {
    switch (xml.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text(xml.getText());
      case XMLStreamConstants.ENTITY_REFERENCE -> text("&" + xml.getLocalName() + ";");
      default -> {}
    }
  }

  /** A file that was no feed is no document of this format. */
  void end() {
    if (!isFeed) {
      sink.found();
      sink.exclude(
          file.at(0, new byte[0]), Reason.UNKNOWN_FORMAT, "the root element is that of no feed");
    }
  }

  private void start(XMLStreamReader xml) throws BrokenDataException {
    depth++;
    if (depth > limits.maxNestingDepth()) {
      throw new BrokenDataException(
          Reason.TOO_DEEP, "max_nesting_depth is " + limits.maxNestingDepth());
    }
    String name = xml.getLocalName();
    if (depth == 1) {
      isFeed = name.equals("rss") || name.equals("RDF") || name.equals("feed");
      feedBase = base(xml, null);
    } else if (!isFeed) {
      return;
    } else if (field != null) {
      field.start(xml);
    } else if (entry == null && (name.equals("item") || name.equals("entry"))) {
      entry = new FeedEntry();
      entryDepth = depth;
      entryBase = base(xml, feedBase);
      tooLarge = false;
    } else if (isField(xml, name)) {
      startField(xml, name);
    }
  }

  /** XML Base, or what holds around the element. */
  private static String base(XMLStreamReader xml, String around) {
    String base = xml.getAttributeValue(XMLConstants.XML_NS_URI, "base");
    return base == null ? around : FeedEntry.resolved(around, base.strip());
  }

  /** Pictures have titles and links too, but below an element or in a namespace of their own. */
  private boolean isField(XMLStreamReader xml, String name) {
    String prefix = xml.getPrefix() == null ? "" : xml.getPrefix();
    boolean media = prefix.equals("media") || prefix.equals("itunes") || prefix.equals("image");
    int below = entry == null ? depth - 1 : depth - entryDepth;
    return FeedEntry.isField(name) && !media && below <= (entry == null ? 2 : 1);
  }

  private void startField(XMLStreamReader xml, String name) {
    FeedEntry owner = entry == null ? feed : entry;
    if (name.equals("link") && xml.getAttributeValue(null, "href") != null) {
      owner.link(xml.getAttributeValue(null, "rel"), xml.getAttributeValue(null, "href"));
      return;
    }
    String type =
        name.equals("guid")
            ? xml.getAttributeValue(null, "isPermaLink")
            : xml.getAttributeValue(null, "type");
    field = new FieldText(name, type, depth, name.equals("author"));
  }

  private void text(String text) {
    if (field == null || tooLarge) {
      return;
    }
    field.text(text);
    tooLarge = field.length() > limits.maxDocumentBytes();
  }

  private void end(String name) {
    if (field != null) {
      if (depth > field.depth()) {
        field.end(name);
      } else {
        (entry == null ? feed : entry).take(field.name(), field.type(), field.content());
        field = null;
      }
    } else if (entry != null && depth == entryDepth) {
      endEntry();
    }
    depth--;
  }

  private void endEntry() {
    sink.found();
    RawDocument document =
        entry.document(
            file.uri(), entries, feed.title(), entryBase == null ? feed.url() : entryBase);
    if (tooLarge || document.getTotalBytes() > limits.maxDocumentBytes()) {
      sink.reject(
          file.at(entries, document.getHead().array()),
          Reason.TOO_LARGE,
          "max_document_bytes is " + limits.maxDocumentBytes());
    } else {
      sink.document(document);
    }
    entry = null;
    entries++;
  }
}
