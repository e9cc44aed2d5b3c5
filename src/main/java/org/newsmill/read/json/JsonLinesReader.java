package org.newsmill.read.json;

import java.io.IOException;
import java.io.InputStream;
import org.newsmill.job.Compression;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Provenance;
import org.newsmill.read.source.BrokenDataException;
import org.newsmill.read.source.DocumentReader;
import org.newsmill.read.source.DocumentSink;
import org.newsmill.read.source.LineSplitter;
import org.newsmill.read.source.SourceFile;

/**
 * Makes a document of each line that is a JSON object (RFC 8259, one value a line). Plain files are
 * read in ranges.
 */
public final class JsonLinesReader implements DocumentReader {
  private final JsonDocuments documents;
  private final InputLimits limits;

  /** A reader of lines with these fields. */
  public JsonLinesReader(FieldMapping fields, InputLimits limits) {
    this.documents = new JsonDocuments(fields, limits);
    this.limits = limits;
  }

  @Override
  public void read(SourceFile file, DocumentSink sink) throws IOException {
    if (file.compression() == Compression.NONE) {
      readRange(file, sink);
    } else {
      readCompressed(file, sink);
    }
  }

  /** A line belongs to the range in which it starts. */
  private void readRange(SourceFile file, DocumentSink sink) throws IOException {
    long from = Math.max(0, file.start() - 1);
    try (InputStream in = file.stored(from)) {
      LineSplitter lines = new LineSplitter(in, from, limits.maxDocumentBytes());
      boolean more = file.start() == 0 || lines.next();
      while (more && lines.next() && lines.offset() < file.end()) {
        readLine(file.uri(), lines, sink);
      }
    }
  }

  private void readCompressed(SourceFile file, DocumentSink sink) throws IOException {
    try (InputStream in = file.content(limits.maxCompressionRatio())) {
      LineSplitter lines = new LineSplitter(in, 0, limits.maxDocumentBytes());
      try {
        while (lines.next()) {
          readLine(file.uri(), lines, sink);
        }
      } catch (BrokenDataException e) {
        sink.found();
        sink.reject(file.at(lines.offset(), lines.bytes()), e.reason(), e.getMessage());
      }
    }
  }

  /** The line as the splitter has it; blank lines are no documents. */
  void readLine(String sourceUri, LineSplitter line, DocumentSink sink) {
    byte[] bytes = line.bytes();
    if (line.tooLong() || !isBlank(bytes)) {
      Provenance from = Provenance.ofBytes(sourceUri, line.offset(), bytes, line.totalBytes());
      documents.read(Format.JSONL, from, bytes, sink);
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
