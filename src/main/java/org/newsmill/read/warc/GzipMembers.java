package org.newsmill.read.warc;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.BrokenDataException;
import org.newsmill.read.source.DecompressedStream;
import org.newsmill.read.source.SourceFile;

/**
 * The gzip members (RFC 1952) that begin in a range of an archive, each with its offset in the
 * file: archives compress record by record, so that a member can be found and read without those in
 * front of it.
 *
 * <p>A member is found by the three bytes that begin it and by what it decompresses to, which must
 * begin as a record does.
 */
final class GzipMembers implements Closeable {
  private static final int[] MAGIC = {0x1F, 0x8B, 0x08};
  private static final int PROBE_BYTES = 1 << 16;
  private static final int FIRST_MEMBER_BYTES = 1 << 24;
  private static final int RECORD_HEAD_BYTES = 2048;

  private final SourceFile file;
  private final int maxRatio;
  private OffsetStream stored;
  private long offset = -1;
  private InputStream content;

  GzipMembers(SourceFile file, int maxRatio) throws IOException {
    this.file = file;
    this.maxRatio = maxRatio;
    this.stored = new OffsetStream(file.stored(file.start()), file.start());
  }

  /**
   * Whether the archive is compressed record by record: what follows its first member begins with a
   * record too, or nothing follows. Looks at no more than the beginning.
   */
  static boolean areRecords(SourceFile file, int maxRatio) throws IOException {
    SourceFile whole =
        new SourceFile(
            file.uri(), file.format(), file.compression(), 0, Long.MAX_VALUE, file.opener());
    try (GzipMembers members = new GzipMembers(whole, maxRatio)) {
      if (!members.isMagic()) {
        return true;
      }
      members.next();
      members.content.skip(FIRST_MEMBER_BYTES);
      boolean isLonger = members.content.read() >= 0;
      if (isLonger || !members.isMagic()) {
        return true;
      }
      Beginning second = members.beginning();
      return second.broken() || RecordHeader.begins(second.text());
    } catch (BrokenDataException e) {
      return true;
    }
  }

  /**
   * Goes to the member that begins where the last one ended; in the middle of a file and behind a
   * lost member, to the next that can be found.
   *
   * @return false behind the end of the range
   * @throws BrokenDataException when something else stands there; a call behind it searches on
   */
  boolean next() throws IOException {
    boolean search = content == null && (file.start() > 0 || offset >= 0);
    close(content);
    content = null;
    boolean found = search ? search() : isMagic();
    if (stored.offset() >= file.end()) {
      return false;
    }
    offset = stored.offset();
    if (!found) {
      throw new BrokenDataException(Reason.BROKEN_RECORD, "no gzip member begins here");
    }
    content = member(stored);
    return true;
  }

  /** Gives the member up: the next one is searched behind its first byte. */
  void lose() throws IOException {
    close(content);
    content = null;
    stored.close();
    stored = new OffsetStream(file.stored(offset + 1), offset + 1);
  }

  /** Offset of the member in the file. */
  long offset() {
    return offset;
  }

  /** What the member holds. */
  InputStream content() {
    return content;
  }

  private boolean search() throws IOException {
    while (stored.offset() < file.end()) {
      stored.mark(1);
      if (stored.read() == MAGIC[0]) {
        stored.reset();
        if (isMagic() && RecordHeader.begins(beginning().text())) {
          return true;
        }
        stored.read();
      }
    }
    return false;
  }

  private boolean isMagic() throws IOException {
    stored.mark(MAGIC.length);
    boolean equal = true;
    for (int expected : MAGIC) {
      equal = equal && stored.read() == expected;
    }
    stored.reset();
    return equal;
  }

  /** How a member begins, and whether it breaks there. */
  private record Beginning(String text, boolean broken) {}

  private Beginning beginning() throws IOException {
    stored.mark(PROBE_BYTES);
    byte[] probe = stored.readNBytes(PROBE_BYTES);
    stored.reset();
    byte[] head = new byte[RECORD_HEAD_BYTES];
    int filled = 0;
    boolean broken = false;
    try (InputStream in = member(new OffsetStream(new ByteArrayInputStream(probe), 0))) {
      for (int count = 0; count >= 0 && filled < head.length; filled += Math.max(count, 0)) {
        count = in.read(head, filled, head.length - filled);
      }
    } catch (BrokenDataException e) {
      broken = true;
    }
    return new Beginning(new String(head, 0, filled, StandardCharsets.ISO_8859_1), broken);
  }

  /** Decompresses one member and leaves the stream behind it. */
  private InputStream member(OffsetStream in) {
    return new DecompressedStream(
        in.source(),
        () ->
            GzipCompressorInputStream.builder()
                .setInputStream(CloseShieldInputStream.wrap(in))
                .setDecompressConcatenated(false)
                .get(),
        maxRatio,
        Reason.BROKEN_RECORD,
        "gzip member ends or breaks: ");
  }

  @Override
  public void close() throws IOException {
    close(content);
    stored.close();
  }

  private static void close(InputStream in) throws IOException {
    if (in != null) {
      in.close();
    }
  }
}
