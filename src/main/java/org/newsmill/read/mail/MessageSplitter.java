package org.newsmill.read.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.newsmill.job.InputLimits;
import org.newsmill.read.source.LineSplitter;

/**
 * Cuts an mbox file (RFC 4155) into messages, with the byte offset of each, in memory bounded by
 * the largest message allowed; a file that does not begin as mbox is one message. A quoted {@code
 * >From } at the start of a line becomes {@code From } again (mboxrd).
 *
 * <p>Many programs do not quote: where the first separator has its day of the week and time, as the
 * format demands, a line that begins with {@code From } but has none is a line of the text.
 */
final class MessageSplitter {
  private static final String SEPARATOR = "From ";
  private static final int SEPARATOR_BYTES = 400;

  /** Sender, then the time as asctime writes it, with variations. */
  private static final Pattern DATED =
      Pattern.compile(
          "^From \\S{0,320}\\s{1,4}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b.{1,20}\\d{1,2}:\\d{2}");

  private final LineSplitter lines;
  private final InputLimits limits;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private boolean isMbox;
  private boolean isDated;
  private boolean started;
  private boolean more;
  private long offset;
  private long messageBytes;
  private long longestLine;

  MessageSplitter(InputStream in, InputLimits limits) {
    this.lines = new LineSplitter(in, 0, limits.maxLineBytes());
    this.limits = limits;
  }

  /**
   * Reads the next message; afterwards the other methods tell of it.
   *
   * @return false at the end of the stream
   * @throws IOException from the stream; what was read of the message so far is kept
   */
  boolean next() throws IOException {
    message.reset();
    messageBytes = 0;
    longestLine = 0;
    if (!started) {
      started = true;
      more = lines.next();
      isMbox = more && begins(lines.bytes(), 0);
      isDated = isMbox && isDated(lines.bytes());
    }
    if (!more) {
      return false;
    }
    offset = lines.offset();
    boolean afterEmptyLine = false;
    do {
      if (messageBytes > 0 || !isMbox) {
        add(lines.bytes());
      }
      messageBytes += lines.totalBytes() + lines.ending().length;
      longestLine = Math.max(longestLine, lines.totalBytes());
      afterEmptyLine = lines.totalBytes() == 0;
      more = lines.next();
    } while (more && !(isMbox && afterEmptyLine && isSeparator(lines.bytes())));
    return true;
  }

  private void add(byte[] line) {
    int from = isMbox && isQuoted(line) ? 1 : 0;
    if (message.size() + line.length < limits.maxDocumentBytes()) {
      message.write(line, from, line.length - from);
      message.writeBytes(lines.ending());
    }
  }

  private boolean isSeparator(byte[] line) {
    return begins(line, 0) && (!isDated || isDated(line));
  }

  private static boolean isDated(byte[] line) {
    int length = Math.min(line.length, SEPARATOR_BYTES);
    return DATED.matcher(new String(line, 0, length, StandardCharsets.ISO_8859_1)).find();
  }

  private static boolean isQuoted(byte[] line) {
    int at = 0;
    while (at < line.length && line[at] == '>') {
      at++;
    }
    return at > 0 && begins(line, at);
  }

  private static boolean begins(byte[] line, int at) {
    boolean equal = line.length >= at + SEPARATOR.length();
    for (int i = 0; equal && i < SEPARATOR.length(); i++) {
      equal = line[at + i] == SEPARATOR.charAt(i);
    }
    return equal;
  }

  /** Offset of the message's first byte in the file, that of the separator. */
  long offset() {
    return offset;
  }

  /** Length of the message in the file. */
  long totalBytes() {
    return messageBytes;
  }

  /** Length of the longest line. */
  long longestLineBytes() {
    return longestLine;
  }

  /** The message without its separator; whole unless it is longer than allowed. */
  byte[] bytes() {
    return message.toByteArray();
  }
}
