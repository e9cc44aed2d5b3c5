package org.newsmill.read.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.netpreserve.jwarc.MediaType;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.BrokenDataException;
import org.newsmill.read.source.DocumentSink;
import org.newsmill.record.RawDocument;
import org.newsmill.text.ContentHash;

/**
 * Makes a document of a record that holds a page: a response with status 200, a resource, or a
 * conversion to text, of HTML or plain text. Requests, metadata and the like are no documents and
 * are not counted.
 */
final class RecordDocuments {
  private static final int SNIFFED_BYTES = 1024;

  private final InputLimits limits;

  RecordDocuments(InputLimits limits) {
    this.limits = limits;
  }

  /**
   * Decides about a record.
   *
   * @param position the record's place in the file
   */
  void read(String uri, long position, ArchiveRecord record, DocumentSink sink) throws IOException {
    RecordHeader header = record.header();
    if (record.defect() == null && !header.isPage() && !header.isRevisit()) {
      return;
    }
    sink.found();
    Provenance from = provenance(uri, position, record);
    if (record.defect() != null) {
      sink.reject(from, record.defect().reason(), record.defect().getMessage());
    } else if (header.isRevisit()) {
      sink.exclude(from, Reason.REVISIT, "the page is in the record of the first visit");
    } else if (header.url() == null) {
      sink.reject(from, Reason.BROKEN_RECORD, "the header has no WARC-Target-URI");
    } else if (!isWeb(header.url())) {
      sink.exclude(from, Reason.NOT_TEXT, "the address is not of the web");
    } else {
      readPage(from, header, record.content(), sink);
    }
  }

  private void readPage(Provenance from, RecordHeader header, byte[] content, DocumentSink sink)
      throws IOException {
    HttpContent http;
    try {
      http =
          isHttp(content)
              ? HttpContent.of(content, limits)
              : new HttpContent(200, header.contentType(), content);
    } catch (BrokenDataException e) {
      sink.reject(from, e.reason(), e.getMessage());
      return;
    }
    String mediaType = mediaType(http);
    if (http.status() != 200) {
      sink.exclude(from, Reason.HTTP_STATUS, "status " + http.status());
    } else if (mediaType == null) {
      sink.exclude(from, Reason.NOT_TEXT, "media type " + http.contentType());
    } else if (http.body().length > limits.maxDocumentBytes()) {
      String detail =
          http.body().length + " bytes, max_document_bytes is " + limits.maxDocumentBytes();
      sink.reject(from, Reason.TOO_LARGE, detail);
    } else {
      sink.document(document(from, header, http, mediaType));
    }
  }

  private static RawDocument document(
      Provenance from, RecordHeader header, HttpContent http, String mediaType) {
    RawDocument document = new RawDocument();
    document.setSourceUri(from.sourceUri());
    document.setPosition(from.position());
    document.setFormat(Format.WARC.id());
    document.setMediaType(mediaType);
    document.setContent(ByteBuffer.wrap(http.body()));
    document.setCharset(charset(http.contentType()));
    document.setUrl(header.url());
    document.setCrawled(header.date());
    document.setDocumentHash(ContentHash.of(http.body()));
    document.setHead(from.head());
    document.setTotalBytes(from.totalBytes());
    return document;
  }

  private static Provenance provenance(String uri, long position, ArchiveRecord record) {
    byte[] bytes = Arrays.copyOf(record.head(), record.head().length + record.content().length);
    System.arraycopy(record.content(), 0, bytes, record.head().length, record.content().length);
    RecordHeader header = record.header();
    long totalBytes = record.head().length + (header == null ? 0 : header.contentBytes());
    Provenance from = Provenance.ofBytes(uri, position, bytes, totalBytes);
    return header == null ? from : from.withUrl(header.url());
  }

  private static boolean isWeb(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private static boolean isHttp(byte[] content) {
    return new String(content, 0, Math.min(content.length, 5), StandardCharsets.ISO_8859_1)
        .equals("HTTP/");
  }

  /** The media type of a page, or null; a server that names none is not asked, the page is. */
  private static String mediaType(HttpContent http) {
    String named = http.contentType();
    if (named == null || named.isBlank()) {
      int length = Math.min(http.body().length, SNIFFED_BYTES);
      String head =
          new String(http.body(), 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      return head.contains("<html") || head.contains("<!doctype html") ? "text/html" : null;
    }
    String bare = named.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (bare) {
      case "text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml" -> "text/html";
      case "text/plain" -> "text/plain";
      case "text/markdown" -> "text/markdown";
      default -> null;
    };
  }

  private static String charset(String contentType) {
    return contentType == null
        ? null
        : MediaType.parseLeniently(contentType).parameters().get("charset");
  }
}
