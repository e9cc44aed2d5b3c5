package org.newsmill.read.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.newsmill.job.Compression;
import org.newsmill.read.source.MemoryFiles;

/** Records of fictional archives. */
final class WarcFiles {
  static final String DATE = "2024-12-05T01:02:03Z";

  private WarcFiles() {}

  /** A record of any type. */
  static byte[] record(String type, String url, String contentType, byte[] content) {
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
            + (url == null ? "" : "\r\nWARC-Target-URI: " + url)
            + "\r\nWARC-Date: "
            + DATE
            + (contentType == null ? "" : "\r\nContent-Type: " + contentType)
            + "\r\nContent-Length: "
            + content.length
            + "\r\n\r\n";
    return MemoryFiles.join(header.getBytes(UTF_8), content, "\r\n\r\n".getBytes(UTF_8));
  }

  /** A response to a request for a page. */
  static byte[] response(String url, byte[] http) {
    return record("response", url, "application/http; msgtype=response", http);
  }

  /** An answer with status 200. */
  static byte[] http(String headers, byte[] body) {
    return MemoryFiles.join(("HTTP/1.1 200 OK\r\n" + headers + "\r\n").getBytes(UTF_8), body);
  }

  /** A page that was found. */
  static byte[] page(int number, String text) {
    return response(
        "https://gaon.example/" + number,
        http(
            "Content-Type: text/html; charset=UTF-8\r\n",
            ("<html><p>" + text + "</p></html>").getBytes(UTF_8)));
  }

  static byte[] gzip(byte[] bytes) {
    return MemoryFiles.compress(Compression.GZIP, bytes);
  }
}
