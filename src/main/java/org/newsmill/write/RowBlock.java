package org.newsmill.write;

import com.github.luben.zstd.Zstd;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Rows of one partition in Avro's binary encoding, one behind the other. A runner handles a block
 * as one element, where an article alone has some eighty rows. A block of a kilobyte or more is
 * compressed when it is made (Zstandard, RFC 8878, level 1): it travels several times.
 */
public final class RowBlock implements Iterable<ByteBuffer> {
  private static final int MIN_COMPRESSED = 1 << 10;

  private final int rows;
  private final int plainBytes;

  /** Each row behind its length, four bytes; compressed from {@link #MIN_COMPRESSED} on. */
  private final byte[] held;

  private RowBlock(int rows, int plainBytes, byte[] held) {
    this.rows = rows;
    this.plainBytes = plainBytes;
    this.held = held;
  }

  /** A block of one row. */
  public static RowBlock of(byte[] row) {
    return of(List.of(row));
  }

  /** A block of rows. */
  static RowBlock of(List<byte[]> rows) {
    byte[] plain = plain(rows);
    byte[] held = isCompressed(plain.length) ? Zstd.compress(plain, 1) : plain;
    return new RowBlock(rows.size(), plain.length, held);
  }

  private static boolean isCompressed(int plainBytes) {
    return plainBytes >= MIN_COMPRESSED;
  }

  private static byte[] plain(List<byte[]> rows) {
    int bytes = rows.stream().mapToInt(row -> Integer.BYTES + row.length).sum();
    ByteBuffer plain = ByteBuffer.allocate(bytes);
    rows.forEach(row -> plain.putInt(row.length).put(row));
    return plain.array();
  }

  /** The bytes of all rows. */
  long bytes() {
    return plainBytes - (long) Integer.BYTES * rows;
  }

  /** The rows; the buffers are over bytes of the block's own, which must not change. */
  @Override
  public Iterator<ByteBuffer> iterator() {
    ByteBuffer plain =
        ByteBuffer.wrap(isCompressed(plainBytes) ? Zstd.decompress(held, plainBytes) : held);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return plain.hasRemaining();
      }

      @Override
      public ByteBuffer next() {
        if (!hasNext()) {
          throw new NoSuchElementException("a block of " + rows + " rows has no more");
        }
        int length = plain.getInt();
        ByteBuffer row = ByteBuffer.wrap(plain.array(), plain.position(), length);
        plain.position(plain.position() + length);
        return row;
      }
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowBlock that && rows == that.rows && Arrays.equals(held, that.held);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(held);
  }

  @Override
  public String toString() {
    return rows + " rows of " + bytes() + " bytes";
  }

  /** Writes the number of rows, their bytes before and after compression, and what is held. */
  void writeTo(DataOutput out) throws IOException {
    out.writeInt(rows);
    out.writeInt(plainBytes);
    out.writeInt(held.length);
    out.write(held);
  }

  /** Reads what {@link #writeTo} wrote. */
  static RowBlock readFrom(DataInput in) throws IOException {
    int rows = in.readInt();
    int plainBytes = in.readInt();
    byte[] held = new byte[in.readInt()];
    in.readFully(held);
    return new RowBlock(rows, plainBytes, held);
  }
}
