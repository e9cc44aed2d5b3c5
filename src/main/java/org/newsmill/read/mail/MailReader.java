package org.newsmill.read.mail;

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
import org.newsmill.read.source.Guard;
import org.newsmill.read.source.SourceFile;
import org.newsmill.record.RawDocument;
import org.newsmill.text.ContentHash;

/**
 * Makes a document of each message of an mbox file or of a file that is one message.
 *
 * <p>Who sent and who received it is personal data: but for the name of the sender, which names the
 * newsletter, nothing of the header's addresses gets into a row; the text stands for the original.
 */
public final class MailReader implements DocumentReader {
  private static final byte[] NOTHING = {};

  private final InputLimits limits;

  /** A reader of messages within these limits. */
  public MailReader(InputLimits limits) {
    this.limits = limits;
  }

  @Override
  public void read(SourceFile file, DocumentSink sink) throws IOException {
    try (InputStream in = file.content(limits.maxCompressionRatio())) {
      MessageSplitter messages = new MessageSplitter(in, limits);
      try {
        while (messages.next()) {
          sink.found();
          readMessage(file, messages, sink);
        }
      } catch (BrokenDataException e) {
        sink.found();
        sink.reject(file.at(messages.offset(), NOTHING), e.reason(), e.getMessage());
      }
    }
  }

  private void readMessage(SourceFile file, MessageSplitter messages, DocumentSink sink)
      throws IOException {
    Provenance from =
        Provenance.ofBytes(file.uri(), messages.offset(), NOTHING, messages.totalBytes());
    if (messages.totalBytes() > limits.maxDocumentBytes()) {
      String detail =
          messages.totalBytes() + " bytes, max_document_bytes is " + limits.maxDocumentBytes();
      sink.reject(from, Reason.TOO_LARGE, detail);
      return;
    }
    if (messages.longestLineBytes() > limits.maxLineBytes()) {
      String detail =
          messages.longestLineBytes() + " bytes, max_line_bytes is " + limits.maxLineBytes();
      sink.reject(from, Reason.LINE_TOO_LONG, detail);
      return;
    }
    byte[] bytes = messages.bytes();
    Message message;
    try {
      message = Guard.call(Reason.BROKEN_MESSAGE, () -> Message.of(bytes, limits));
    } catch (BrokenDataException e) {
      sink.reject(from, e.reason(), e.getMessage());
      return;
    }
    if (!message.hasHeader()) {
      sink.reject(from, Reason.BROKEN_MESSAGE, "no header with From, Subject or Date");
    } else if (message.text() == null) {
      sink.exclude(from, Reason.NOT_TEXT, "no part of the message is HTML or plain text");
    } else {
      sink.document(document(from, message, ContentHash.of(bytes)));
    }
  }

  private static RawDocument document(Provenance from, Message message, String documentHash) {
    byte[] content = message.text().content();
    RawDocument document = new RawDocument();
    document.setSourceUri(from.sourceUri());
    document.setPosition(from.position());
    document.setFormat(Format.MAIL.id());
    document.setSite(message.site());
    document.setMediaType(message.text().mediaType());
    document.setContent(ByteBuffer.wrap(content));
    document.setCharset(message.text().charset());
    document.setTitle(message.subject());
    document.setPublished(message.date());
    document.setDocumentHash(documentHash);
    document.setHead(Provenance.ofBytes("", 0, content, content.length).head());
    document.setTotalBytes(from.totalBytes());
    return document;
  }
}
