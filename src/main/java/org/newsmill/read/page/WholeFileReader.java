package org.newsmill.read.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.BrokenDataException;
import org.newsmill.read.source.DocumentReader;
import org.newsmill.read.source.DocumentSink;
import org.newsmill.read.source.SourceFile;
import org.newsmill.read.source.Utf8;
import org.newsmill.record.RawDocument;
import org.newsmill.text.ContentHash;

/**
 * Makes one document of a file: plain text, Markdown or HTML. Text that is not UTF-8, and every
 * page, stays bytes: their charset is found later.
 */
public final class WholeFileReader implements DocumentReader {
  private static final int CHUNK_BYTES = 1 << 16;

  private final InputLimits limits;

  /** A reader of files within these limits. */
  public WholeFileReader(InputLimits limits) {
    this.limits = limits;
  }

  @Override
  public void read(SourceFile file, DocumentSink sink) throws IOException {
    sink.found();
    try (InputStream in = file.content(limits.maxCompressionRatio())) {
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      try {
        long totalBytes = drain(in, kept);
        decide(file, kept.toByteArray(), totalBytes, sink);
      } catch (BrokenDataException e) {
        sink.reject(file.at(0, kept.toByteArray()), e.reason(), e.getMessage());
      }
    }
  }

  /** Reads to the end, keeps what a document may hold, and gives the whole length. */
  private long drain(InputStream in, ByteArrayOutputStream kept) throws IOException {
    byte[] chunk = new byte[CHUNK_BYTES];
    long total = 0;
    for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
      kept.write(chunk, 0, (int) Math.min(count, Math.max(0, limits.maxDocumentBytes() - total)));
      total += count;
    }
    return total;
  }

  private void decide(SourceFile file, byte[] bytes, long totalBytes, DocumentSink sink) {
    Provenance from = Provenance.ofBytes(file.uri(), 0, bytes, totalBytes);
    if (totalBytes > limits.maxDocumentBytes()) {
      String detail = totalBytes + " bytes, max_document_bytes is " + limits.maxDocumentBytes();
      sink.reject(from, Reason.TOO_LARGE, detail);
      return;
    }
    RawDocument document = new RawDocument();
    document.setSourceUri(file.uri());
    document.setPosition(0);
    document.setFormat(file.format().id());
    document.setMediaType(mediaType(file.format()));
    String text = file.format() == Format.HTML ? null : Utf8.decode(bytes).text();
    document.setBody(text);
    document.setContent(text == null ? ByteBuffer.wrap(bytes) : null);
    document.setDocumentHash(ContentHash.of(bytes));
    document.setHead(from.head());
    document.setTotalBytes(totalBytes);
    sink.document(document);
  }

  private static String mediaType(Format format) {
    return switch (format) {
      case HTML -> "text/html";
      case MARKDOWN -> "text/markdown";
      default -> "text/plain";
    };
  }
}
