package org.newsmill.read.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.MessageHeaders;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.BrokenDataException;
import org.newsmill.read.source.Guard;

/**
 * What the header of an archive's record says.
 *
 * @param type type of the record as WARC names it; {@code response} for the pages of an ARC file
 * @param url address, or null
 * @param date when it was fetched, ISO 8601, or null
 * @param contentType media type of the content with its parameters, or null
 * @param contentBytes length of the content
 */
record RecordHeader(String type, String url, String date, String contentType, long contentBytes) {
  /** Types that hold a page. */
  private static final Set<String> PAGES = Set.of("response", "resource", "conversion");

  /** One line: address, host, date, media type, in version 2 some more, length. */
  private static final Pattern ARC =
      Pattern.compile(
          "([a-z][a-z0-9+.-]{0,30}+:[^ \\t]*+) [^ ]++ (\\d{14}) ([^ ]++)(?: [^ ]++){0,6}? (\\d{1,18})");

  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  /** Whether a record begins with this text, of which the first line must be whole. */
  static boolean begins(String text) {
    if (text.startsWith("WARC/1.") || text.startsWith("WARC/0.")) {
      return true;
    }
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    return ARC.matcher(line.stripTrailing()).matches();
  }

  /** Whether the line begins a record of a WARC file, whose header goes on behind it. */
  static boolean isWarc(byte[] line) {
    return line.length > 5 && new String(line, 0, 5, StandardCharsets.ISO_8859_1).equals("WARC/");
  }

  /** Reads the line of an ARC file's record. */
  static RecordHeader ofArc(byte[] line) throws BrokenDataException {
    String text = new String(line, StandardCharsets.UTF_8).stripTrailing();
    Matcher fields = ARC.matcher(text);
    if (!fields.matches()) {
      throw new BrokenDataException(Reason.BROKEN_RECORD, "no record begins here");
    }
    String url = fields.group(1);
    return new RecordHeader(
        url.startsWith("filedesc:") ? "warcinfo" : "response",
        url,
        fields.group(2).replaceFirst("(....)(..)(..)(..)(..)(..)", "$1-$2-$3T$4:$5:$6Z"),
        fields.group(3),
        Long.parseLong(fields.group(4)));
  }

  /** Reads the lines of a WARC file's record behind the first, up to the empty one. */
  static RecordHeader ofWarc(byte[] lines) throws IOException {
    MessageHeaders headers =
        Guard.call(
            Reason.BROKEN_RECORD,
            () -> MessageHeaders.parse(Channels.newChannel(new ByteArrayInputStream(lines))));
    String length = headers.first("Content-Length").orElse("").strip();
    if (!LENGTH.matcher(length).matches()) {
      throw new BrokenDataException(
          Reason.BROKEN_RECORD, "the header's Content-Length is '" + length + "', not a number");
    }
    return new RecordHeader(
        headers.first("WARC-Type").orElse("").strip().toLowerCase(Locale.ROOT),
        headers.first("WARC-Target-URI").map(RecordHeader::withoutBrackets).orElse(null),
        headers.first("WARC-Date").map(String::strip).orElse(null),
        headers.first("Content-Type").map(String::strip).orElse(null),
        Long.parseLong(length));
  }

  /** Whether the content is a page as it was fetched, given, or converted from one. */
  boolean isPage() {
    return PAGES.contains(type);
  }

  boolean isRevisit() {
    return type.equals("revisit");
  }

  /** Some writers took the brackets of the grammar in WARC 1.0 for a part of the address. */
  private static String withoutBrackets(String url) {
    String bare = url.strip();
    return bare.startsWith("<") && bare.endsWith(">") ? bare.substring(1, bare.length() - 1) : bare;
  }
}
