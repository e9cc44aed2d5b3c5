package org.newsmill.read;

import java.io.IOException;
import java.io.InputStream;
import org.newsmill.job.Format;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.record.RawDocument;
import org.newsmill.text.ContentHash;

/** Makes one document of a file: plain text or Markdown. */
final class WholeFileReader {
  private final int maxDocumentBytes;

  WholeFileReader(int maxDocumentBytes) {
    this.maxDocumentBytes = maxDocumentBytes;
  }

  void read(String sourceUri, String format, InputStream in, long fileBytes, DocumentSink sink)
      throws IOException {
    sink.found();
    byte[] bytes = in.readNBytes(maxDocumentBytes);
    long totalBytes = Math.max(fileBytes, bytes.length);
    Provenance from = Provenance.ofBytes(sourceUri, 0, bytes, totalBytes);
    if (totalBytes > maxDocumentBytes) {
      String detail = totalBytes + " bytes, max_document_bytes is " + maxDocumentBytes;
      sink.reject(from.reject(ReadDocuments.STAGE, Reason.TOO_LARGE, detail));
      return;
    }
    Utf8.Decoded decoded = Utf8.decode(bytes);
    if (decoded.text() == null) {
      String detail = "byte " + decoded.wrongAt() + " of the file is not UTF-8";
      sink.reject(from.reject(ReadDocuments.STAGE, Reason.NOT_UTF8, detail));
      return;
    }
    RawDocument document = new RawDocument();
    document.setSourceUri(sourceUri);
    document.setPosition(0);
    document.setFormat(format);
    document.setMediaType(Format.MARKDOWN.id().equals(format) ? "text/markdown" : "text/plain");
    document.setBody(decoded.text());
    document.setDocumentHash(ContentHash.of(bytes));
    document.setHead(from.head());
    document.setTotalBytes(totalBytes);
    sink.document(document);
  }
}
