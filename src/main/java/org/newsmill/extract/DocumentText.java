package org.newsmill.extract;

import java.nio.ByteBuffer;
import org.newsmill.record.RawDocument;
import org.newsmill.text.CharsetDetector;
import org.newsmill.text.Decoding;
import org.newsmill.text.Mojibake;

/**
 * The text of a document: as its reader gave it, or from bytes whose charset is found here; common
 * misreadings are undone.
 *
 * @param text null when no charset gives a text
 * @param evidence why none does
 */
record DocumentText(String text, String evidence) {
  static DocumentText of(RawDocument document) {
    ByteBuffer content = document.getContent();
    if (document.getBody() != null || content == null) {
      String body = document.getBody() == null ? "" : document.getBody();
      return new DocumentText(Mojibake.repair(body).text(), "");
    }
    byte[] bytes = new byte[content.remaining()];
    content.duplicate().get(bytes);
    Decoding decoding =
        CharsetDetector.decode(bytes, document.getCharset(), document.getMediaType());
    return decoding.isUndecodable()
        ? new DocumentText(null, decoding.evidence())
        : new DocumentText(Mojibake.repair(decoding.text()).text(), "");
  }
}
