package org.newsmill.read.source;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.newsmill.outcome.Reason;

/**
 * Decompresses the frames of a file (RFC 8878). Where the file begins with a dictionary, as WARC
 * files may (iipc, "Zstandard compression in WARC files"), the frames are read with it.
 */
final class ZstdFrames {
  private static final int DICTIONARY_MAGIC = 0x184D2A5D;
  private static final int FRAME_MAGIC = 0xFD2FB528;
  private static final int MAX_DICTIONARY_BYTES = 10_000_000;

  private ZstdFrames() {}

  static InputStream open(InputStream source) throws IOException {
    byte[] head = source.readNBytes(Integer.BYTES);
    if (head.length < Integer.BYTES || number(head) != DICTIONARY_MAGIC) {
      return new ZstdInputStreamNoFinalizer(
          new SequenceInputStream(new ByteArrayInputStream(head), source));
    }
    return new ZstdInputStreamNoFinalizer(source).setDict(dictionary(source));
  }

  /** The dictionary in its skippable frame, plain or a frame itself. */
  private static byte[] dictionary(InputStream source) throws IOException {
    int length = number(exactly(source, Integer.BYTES));
    if (length < Integer.BYTES || length > MAX_DICTIONARY_BYTES) {
      throw new BrokenDataException(
          Reason.UNREADABLE_FILE,
          "dictionary of "
              + Integer.toUnsignedString(length)
              + " bytes, allowed are 4 to "
              + MAX_DICTIONARY_BYTES);
    }
    byte[] stored = exactly(source, length);
    if (number(stored) != FRAME_MAGIC) {
      return stored;
    }
    try (InputStream in = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(stored))) {
      return in.readNBytes(MAX_DICTIONARY_BYTES);
    }
  }

  private static byte[] exactly(InputStream source, int length) throws IOException {
    byte[] bytes = source.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static int number(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }
}
