package org.newsmill.write;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * The bytes of an Avro file, which tells whether they were all. Avro's reader takes a block that is
 * cut short for the end of the file; but a whole file ends with the marker that ends its header and
 * every block. A block that claims too much is refused before the reader makes room for it.
 */
final class WholeAvroStream extends FilterInputStream {
  private static final int MAGIC_BYTES = 4;
  private static final int MARKER_BYTES = 16;

  /** A header is a schema and little more. */
  private static final int HEAD_BYTES = 1 << 18;

  private byte[] head = new byte[1 << 14];
  private int headBytes;
  private AvroBlocks blocks;
  private final byte[] tail = new byte[MARKER_BYTES];
  private long bytes;

  WholeAvroStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      remember(buffer, offset, count);
      followBlocks(buffer, offset, count);
    }
    return count;
  }

  /** Forwards could not be told. */
  @Override
  public boolean markSupported() {
    return false;
  }

  /**
   * To be asked at the end of the rows.
   *
   * @throws EOFException when the file ends within a block
   */
  void requireWhole() throws IOException {
    byte[] rest = new byte[MARKER_BYTES];
    while (read(rest, 0, rest.length) > 0) {
      // what Avro left unread
    }
    if (!Arrays.equals(tail, marker())) {
      throw new EOFException("it ends within a block, after " + bytes + " bytes");
    }
  }

  /** The blocks begin where the header ends, which is known once it has passed as a whole. */
  private void followBlocks(byte[] buffer, int offset, int count) throws IOException {
    if (blocks != null) {
      blocks.accept(buffer, offset, count);
    } else if (headBytes < HEAD_BYTES) {
      ByteArrayInputStream passed = new ByteArrayInputStream(head, 0, headBytes);
      try {
        skipToMarker(DecoderFactory.get().directBinaryDecoder(passed, null));
      } catch (EOFException e) {
        return;
      }
      int headerBytes = headBytes - passed.available() + MARKER_BYTES;
      blocks = new AvroBlocks(headerBytes, MARKER_BYTES);
      blocks.accept(head, 0, headBytes);
    }
  }

  /** The header is four bytes, a map of texts to bytes, and the marker. */
  private byte[] marker() throws IOException {
    BinaryDecoder header = DecoderFactory.get().binaryDecoder(head, 0, headBytes, null);
    skipToMarker(header);
    byte[] marker = new byte[MARKER_BYTES];
    header.readFixed(marker);
    return marker;
  }

  private static void skipToMarker(BinaryDecoder header) throws IOException {
    header.skipFixed(MAGIC_BYTES);
    for (long entries = header.readMapStart(); entries > 0; entries = header.mapNext()) {
      for (long i = 0; i < entries; i++) {
        header.skipString();
        header.skipBytes();
      }
    }
  }

  private void remember(byte[] buffer, int offset, int count) {
    int forHead = Math.min(count, HEAD_BYTES - headBytes);
    if (forHead > 0) {
      if (headBytes + forHead > head.length) {
        head = Arrays.copyOf(head, Math.max(headBytes + forHead, head.length * 2));
      }
      System.arraycopy(buffer, offset, head, headBytes, forHead);
      headBytes += forHead;
    }
    int kept = Math.max(0, MARKER_BYTES - count);
    System.arraycopy(tail, MARKER_BYTES - kept, tail, 0, kept);
    int fresh = Math.min(count, MARKER_BYTES);
    System.arraycopy(buffer, offset + count - fresh, tail, kept, fresh);
    bytes += count;
  }
}
