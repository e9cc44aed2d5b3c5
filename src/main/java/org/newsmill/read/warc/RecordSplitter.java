package org.newsmill.read.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.BrokenDataException;

/**
 * Cuts decompressed data into the records of an archive, in memory bounded by the largest document
 * allowed.
 *
 * <p>A record whose length is wrong, or what is no record, is given out as a defect once, and
 * cutting goes on where the next line begins as a record does: also within what a wrong length
 * would have swallowed.
 */
final class RecordSplitter {
  private final RecordInput in;
  private final InputLimits limits;
  private BrokenDataException broken;

  RecordSplitter(InputStream in, InputLimits limits) {
    this.in = new RecordInput(in);
    this.limits = limits;
  }

  /** What broke the data behind the last record, or null. */
  BrokenDataException broken() {
    return broken;
  }

  /** The next record, or null at the end or behind a place where the data are broken. */
  ArchiveRecord next() throws IOException {
    if (broken != null) {
      return null;
    }
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    long offset = in.offset();
    RecordHeader header;
    try {
      skipEmptyLines();
      offset = in.offset();
      header = header(head);
    } catch (BrokenDataException e) {
      return defect(offset, head.toByteArray(), e);
    }
    if (header == null) {
      return null;
    }
    return record(offset, header, head.toByteArray());
  }

  private ArchiveRecord record(long offset, RecordHeader header, byte[] head) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    BrokenDataException defect = null;
    try {
      defect = readContent(header, content);
      // Only what ends tells whether it was whole: a member has its checksum behind it.
      in.isAtEnd();
    } catch (BrokenDataException e) {
      broken = e;
      defect = e;
    }
    return new ArchiveRecord(offset, header, head, content.toByteArray(), defect);
  }

  /** Gives the header, or null at the end. */
  private RecordHeader header(ByteArrayOutputStream head) throws IOException {
    byte[] line = in.line(limits.maxLineBytes());
    head.writeBytes(line);
    if (line.length == 0) {
      return null;
    }
    if (!RecordHeader.isWarc(line)) {
      return RecordHeader.ofArc(line);
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    do {
      line = in.line(limits.maxLineBytes() - lines.size());
      head.writeBytes(line);
      lines.writeBytes(line);
      if (lines.size() >= limits.maxLineBytes()) {
        throw new BrokenDataException(
            Reason.LINE_TOO_LONG, "the header is longer than max_line_bytes, " + lines.size());
      }
    } while (line.length > 0 && !isEmpty(line));
    if (line.length == 0) {
      throw new BrokenDataException(Reason.BROKEN_RECORD, "the data end within the header");
    }
    return RecordHeader.ofWarc(lines.toByteArray());
  }

  /** Reads the content and what ends it; gives what is wrong, or null. */
  private BrokenDataException readContent(RecordHeader header, ByteArrayOutputStream content)
      throws IOException {
    boolean kept = header.isPage() || header.isRevisit();
    boolean large =
        header.contentBytes() > (long) limits.maxDocumentBytes() + limits.maxLineBytes();
    long read;
    if (kept && !large) {
      in.copy(header.contentBytes(), content);
      read = content.size();
    } else {
      read = in.skip(header.contentBytes());
    }
    if (read < header.contentBytes()) {
      in.unread(content.toByteArray(), 0);
      skipToRecord(true);
      return new BrokenDataException(
          Reason.BROKEN_RECORD, "cut off: " + read + " of " + header.contentBytes() + " bytes");
    }
    if (!isFollowedByRecord()) {
      in.unread(content.toByteArray(), 0);
      skipToRecord(true);
      return new BrokenDataException(
          Reason.BROKEN_RECORD, "no record follows where the header's length says so");
    }
    return !large || !header.isPage()
        ? null
        : new BrokenDataException(
            Reason.TOO_LARGE,
            header.contentBytes() + " bytes, max_document_bytes is " + limits.maxDocumentBytes());
  }

  /** Two line ends are enough: what comes behind them is looked at when it is read. */
  private boolean isFollowedByRecord() throws IOException {
    byte[] first = in.line(2);
    byte[] second = isEmpty(first) ? in.line(2) : new byte[0];
    if (first.length == 0 || (isEmpty(first) && (second.length == 0 || isEmpty(second)))) {
      return true;
    }
    byte[] other = isEmpty(first) ? second : first;
    byte[] rest = in.line(limits.maxLineBytes());
    byte[] line = new byte[other.length + rest.length];
    System.arraycopy(other, 0, line, 0, other.length);
    System.arraycopy(rest, 0, line, other.length, rest.length);
    in.unread(line, 0);
    return begins(line);
  }

  private void skipEmptyLines() throws IOException {
    byte[] line = in.line(2);
    while (line.length > 0 && isEmpty(line)) {
      line = in.line(2);
    }
    in.unread(line, 0);
  }

  private ArchiveRecord defect(long offset, byte[] head, BrokenDataException e) throws IOException {
    try {
      skipToRecord(head.length > 0 && head[head.length - 1] == '\n');
    } catch (BrokenDataException further) {
      broken = further;
    }
    return new ArchiveRecord(offset, null, head, new byte[0], e);
  }

  /** Goes on to the next line that begins a record. */
  private void skipToRecord(boolean isAtLineStart) throws IOException {
    boolean lineStarts = isAtLineStart;
    byte[] line = in.line(limits.maxLineBytes());
    while (line.length > 0 && !(lineStarts && begins(line))) {
      lineStarts = line[line.length - 1] == '\n';
      line = in.line(limits.maxLineBytes());
    }
    in.unread(line, 0);
  }

  private static boolean begins(byte[] line) {
    return RecordHeader.begins(new String(line, StandardCharsets.ISO_8859_1));
  }

  private static boolean isEmpty(byte[] line) {
    int length = line.length;
    boolean ends = length > 0 && line[length - 1] == '\n';
    return ends && (length == 1 || (length == 2 && line[0] == '\r'));
  }
}
