package org.newsmill.read.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Locale;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.Guard;

/**
 * An HTTP response (RFC 9112) as an archive holds it, its body without chunks and content codings.
 *
 * <p>Some crawlers decode the body and leave the header as it was: a body that is no chunk or does
 * not begin as its coding does is taken as it is, and the header's length is not believed.
 *
 * @param status status of the answer
 * @param contentType media type with its parameters, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpContent(int status, String contentType, byte[] body) {
  /** Takes a response apart; what throws is a defect of the record. */
  static HttpContent of(byte[] response, InputLimits limits) throws IOException {
    HttpResponse http =
        Guard.call(
            Reason.BROKEN_RECORD,
            () ->
                HttpResponse.parseWithoutBody(
                    Channels.newChannel(new ByteArrayInputStream(response)),
                    Channels.newChannel(OutputStream.nullOutputStream())));
    MessageHeaders headers = http.headers();
    String contentType = headers.first("Content-Type").orElse(null);
    byte[] body = Arrays.copyOfRange(response, bodyOf(response), response.length);
    if (http.status() == 200) {
      body = isChunked(headers, body) ? unchunked(response) : body;
      String codings = String.join(",", headers.all("Content-Encoding"));
      body = ContentCoding.decode(codings, body, limits);
    }
    return new HttpContent(http.status(), contentType, body);
  }

  /** Where the body begins: behind the first empty line. */
  private static int bodyOf(byte[] response) {
    int lineStart = 0;
    for (int i = 0; i < response.length; i++) {
      if (response[i] == '\n') {
        if (i == lineStart || (i == lineStart + 1 && response[lineStart] == '\r')) {
          return i + 1;
        }
        lineStart = i + 1;
      }
    }
    return response.length;
  }

  /** Whether the body begins with the length of a chunk in hexadecimal. */
  private static boolean isChunked(MessageHeaders headers, byte[] body) {
    if (!headers
        .first("Transfer-Encoding")
        .orElse("")
        .toLowerCase(Locale.ROOT)
        .contains("chunked")) {
      return false;
    }
    int at = 0;
    while (at < body.length && at < 16 && Character.digit(body[at], 16) >= 0) {
      at++;
    }
    return at > 0 && at < body.length && (body[at] == '\r' || body[at] == '\n' || body[at] == ';');
  }

  private static byte[] unchunked(byte[] response) throws IOException {
    return Guard.call(
        Reason.BROKEN_CONTENT,
        () -> {
          HttpResponse http =
              HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(response)));
          try (InputStream in = http.body().stream()) {
            return in.readAllBytes();
          }
        });
  }
}
