package org.newsmill.read.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.newsmill.read.source.Utf8;

/** What header fields say, with encoded words (RFC 2047) and bare 8-bit text decoded. */
final class HeaderText {
  private static final Charset WINDOWS_949 = Charset.forName("x-windows-949");

  /** Mail programs write windows-949 under the names of EUC-KR. */
  private static final Map<Charset, Charset> WIDER = Map.of(Charset.forName("EUC-KR"), WINDOWS_949);

  /** A name in front of an address or of the id of a list. */
  private static final Pattern NAMED = Pattern.compile("^([^<>]{1,300})<[^<>]{0,300}>");

  private HeaderText() {}

  /** The text behind the field's name, on one line. */
  static String of(Field field) {
    String raw = decoded(field.getRaw().toByteArray());
    String body = raw.substring(raw.indexOf(':') + 1);
    String unfolded = body.replaceAll("\\r?\\n", "").strip();
    return DecoderUtil.decodeEncodedWords(
        unfolded, DecodeMonitor.SILENT, StandardCharsets.UTF_8, WIDER);
  }

  /** The name of a sender or a list; null when there is only an address, which is not kept. */
  static String name(String text) {
    Matcher named = NAMED.matcher(text == null ? "" : text);
    String name = named.find() ? named.group(1).replace("\"", "").strip() : "";
    return name.isEmpty() || name.contains("@") ? null : name;
  }

  private static String decoded(byte[] bytes) {
    String utf8 = Utf8.decode(bytes).text();
    return utf8 == null ? new String(bytes, WINDOWS_949) : utf8;
  }
}
