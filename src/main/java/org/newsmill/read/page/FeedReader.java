package org.newsmill.read.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.BrokenDataException;
import org.newsmill.read.source.DocumentReader;
import org.newsmill.read.source.DocumentSink;
import org.newsmill.read.source.Guard;
import org.newsmill.read.source.Sample;
import org.newsmill.read.source.SourceFile;

/**
 * Makes a document of each entry of a feed: RSS 0.9x, 1.0 (RDF) and 2.0 with content:encoded, and
 * Atom (RFC 4287). The entry's number, from 0, is its position.
 *
 * <p>No DTD is read: entities that it declares, also external ones, are never expanded. One entry
 * is held at a time.
 */
public final class FeedReader implements DocumentReader {
  private final InputLimits limits;

  /** A reader of feeds within these limits. */
  public FeedReader(InputLimits limits) {
    this.limits = limits;
  }

  /** The JDK's own parser, whatever others the class path holds. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  @Override
  public void read(SourceFile file, DocumentSink sink) throws IOException {
    try (InputStream in = file.content(limits.maxCompressionRatio())) {
      Sample sample = Sample.of(in);
      StepLimit step = new StepLimit(sample.whole(), limits.maxDocumentBytes());
      FeedEvents events = new FeedEvents(file, limits, sink);
      try {
        XMLStreamReader xml =
            parse(step, () -> factory().createXMLStreamReader(XmlText.of(sample, step)));
        while (parse(step, () -> advance(xml))) {
          step.renew();
          events.take(xml);
        }
        events.end();
      } catch (BrokenDataException e) {
        sink.found();
        sink.reject(file.at(events.entries(), new byte[0]), e.reason(), e.getMessage());
      }
    }
  }

  /** Lets the parser work, and tells broken data from a broken source. */
  private static <T> T parse(StepLimit step, Callable<T> work) throws IOException {
    try {
      return Guard.call(Reason.NOT_XML, () -> translated(work));
    } catch (BrokenDataException e) {
      if (step.failure() != null) {
        throw step.failure();
      }
      throw e;
    }
  }

  private static boolean advance(XMLStreamReader xml) throws XMLStreamException {
    if (!xml.hasNext()) {
      return false;
    }
    xml.next();
    return true;
  }

  private static <T> T translated(Callable<T> work) throws Exception {
    try {
      return work.call();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof CharacterCodingException
          ? new BrokenDataException(
              Reason.WRONG_CHARSET, "the bytes are not in the charset that the feed declares")
          : new BrokenDataException(
              Reason.NOT_XML,
              "line "
                  + (e.getLocation() == null ? 0 : e.getLocation().getLineNumber())
                  + ": "
                  + lastLine(e));
    }
  }

  /** The parser puts the place in front of what it says. */
  private static String lastLine(XMLStreamException e) {
    String message = String.valueOf(e.getMessage()).strip();
    int at = message.lastIndexOf('\n');
    return message.substring(at + 1).replaceFirst("^Message: ", "");
  }
}
