package org.newsmill.read.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Provenance;
import org.newsmill.read.source.BrokenDataException;
import org.newsmill.read.source.DocumentReader;
import org.newsmill.read.source.DocumentSink;
import org.newsmill.read.source.SourceFile;

/**
 * Makes a document of each JSON object of a file: one alone, several behind each other, or the
 * elements of an array; of a JSON Feed (https://www.jsonfeed.org/version/1.1/) one of each item.
 */
public final class JsonReader implements DocumentReader {
  private static final String FEED_VERSION = "jsonfeed.org/version/1";
  private static final int VERSION_WITHIN_BYTES = 4096;

  private final JsonDocuments documents;
  private final JsonFeed feed;
  private final InputLimits limits;

  /** A reader of objects with these fields. */
  public JsonReader(FieldMapping fields, InputLimits limits) {
    this.documents = new JsonDocuments(fields, limits);
    this.feed = new JsonFeed(limits);
    this.limits = limits;
  }

  @Override
  public void read(SourceFile file, DocumentSink sink) throws IOException {
    try (InputStream in = file.content(limits.maxCompressionRatio())) {
      JsonValueSplitter values = new JsonValueSplitter(in, limits.maxDocumentBytes());
      try {
        while (values.next()) {
          byte[] bytes = values.bytes();
          Provenance from =
              Provenance.ofBytes(file.uri(), values.offset(), bytes, values.totalBytes());
          if (isFeed(bytes)) {
            feed.read(from, bytes, sink);
          } else {
            documents.read(Format.JSON, from, bytes, sink);
          }
        }
      } catch (BrokenDataException e) {
        sink.found();
        sink.reject(file.at(values.offset(), values.bytes()), e.reason(), e.getMessage());
      }
    }
  }

  private static boolean isFeed(byte[] bytes) {
    int length = Math.min(bytes.length, VERSION_WITHIN_BYTES);
    String head = new String(bytes, 0, length, StandardCharsets.UTF_8);
    return head.contains(FEED_VERSION) && head.contains("\"version\"");
  }
}
