package org.newsmill.read.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.BrokenDataException;

/**
 * A message (RFC 5322, RFC 2045 to 2049), taken apart: its header and the part that holds its text.
 *
 * <p>The text is the first HTML part that is no attachment, else the first plain one. Forwarded
 * messages are looked into where the message has no text of its own; their headers are never those
 * of the message.
 */
final class Message {
  /** What mime4j says where a part names no charset. */
  private static final String NO_CHARSET = "us-ascii";

  private final InputLimits limits;
  private final Map<String, String> header = new TreeMap<>();
  private final Parts own = new Parts();
  private final Parts forwarded = new Parts();

  /**
   * A part of text.
   *
   * @param charset as the part names it, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Part(String mediaType, String charset, byte[] content) {
    private boolean isBlank() {
      return new String(content, StandardCharsets.ISO_8859_1).isBlank();
    }
  }

  /** The first parts of their types. */
  private static final class Parts {
    private Part html;
    private Part plain;

    /** HTML before plain text; null when there is neither. */
    private Part text() {
      return html == null ? plain : html;
    }
  }

  private Message(InputLimits limits) {
    this.limits = limits;
  }

  /** Takes a message apart; what throws is a defect of the message. */
  static Message of(byte[] bytes, InputLimits limits) throws IOException, MimeException {
    Message message = new Message(limits);
    MimeConfig config =
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(limits.maxLineBytes())
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .build();
    MimeTokenStream tokens = new MimeTokenStream(config);
    tokens.parse(new ByteArrayInputStream(bytes));
    message.read(tokens);
    return message;
  }

  private void read(MimeTokenStream tokens) throws IOException, MimeException {
    int depth = 0;
    int messages = 0;
    boolean attached = false;
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      if (state == EntityState.T_START_BODYPART || state == EntityState.T_START_MESSAGE) {
        depth++;
        messages += state == EntityState.T_START_MESSAGE ? 1 : 0;
        attached = false;
        checkDepth(depth);
      } else if (state == EntityState.T_END_BODYPART || state == EntityState.T_END_MESSAGE) {
        depth--;
        messages -= state == EntityState.T_END_MESSAGE ? 1 : 0;
      } else if (state == EntityState.T_FIELD) {
        attached |= isAttachment(tokens.getField());
        if (depth == 1) {
          String name = tokens.getField().getName().toLowerCase(Locale.ROOT);
          header.putIfAbsent(name, HeaderText.of(tokens.getField()));
        }
      } else if (state == EntityState.T_BODY && !attached) {
        takePart(tokens, messages == 1 ? own : forwarded);
      }
    }
  }

  /** The message itself is no part. */
  private void checkDepth(int depth) throws BrokenDataException {
    if (depth > limits.maxMimeDepth() + 1) {
      throw new BrokenDataException(Reason.TOO_DEEP, "max_mime_depth is " + limits.maxMimeDepth());
    }
  }

  private static boolean isAttachment(Field field) {
    return field.getName().equalsIgnoreCase("Content-Disposition")
        && HeaderText.of(field).toLowerCase(Locale.ROOT).startsWith("attachment");
  }

  private static void takePart(MimeTokenStream tokens, Parts parts) throws IOException {
    BodyDescriptor descriptor = tokens.getBodyDescriptor();
    String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
    boolean isHtml = type.equals("text/html") && parts.html == null;
    boolean isPlain = type.equals("text/plain") && parts.plain == null;
    if (!isHtml && !isPlain) {
      return;
    }
    String charset = descriptor.getCharset();
    boolean named = charset != null && !charset.equalsIgnoreCase(NO_CHARSET);
    try (InputStream in = tokens.getDecodedInputStream()) {
      Part part = new Part(type, named ? charset : null, in.readAllBytes());
      parts.html = isHtml ? part : parts.html;
      parts.plain = isPlain ? part : parts.plain;
    }
  }

  /** Whether there is a header: other files have none. */
  boolean hasHeader() {
    return header.containsKey("from")
        || header.containsKey("subject")
        || header.containsKey("date");
  }

  /** The text of the message, or null. */
  Part text() {
    boolean hasOwn = own.text() != null && !own.text().isBlank();
    return hasOwn || forwarded.text() == null ? own.text() : forwarded.text();
  }

  /** The headline, or null. */
  String subject() {
    return header.get("subject");
  }

  /** When it was sent, as written, or null. */
  String date() {
    return header.get("date");
  }

  /** The name of the newsletter: of its sender, else of its list; null when they have none. */
  String site() {
    String sender = HeaderText.name(header.get("from"));
    return sender == null ? HeaderText.name(header.get("list-id")) : sender;
  }
}
