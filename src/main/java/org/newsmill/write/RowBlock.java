package org.newsmill.write;

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
 * as one element, where an article alone has some eighty rows.
 */
public final class RowBlock implements Iterable<ByteBuffer> {
  private final int[] lengths;
  private final byte[] rows;

  RowBlock(int[] lengths, byte[] rows) {
    this.lengths = lengths;
    this.rows = rows;
  }

  /** A block of one row. */
  public static RowBlock of(byte[] row) {
    return new RowBlock(new int[] {row.length}, row);
  }

  /** A block of rows. */
  static RowBlock of(List<byte[]> rows) {
    int[] lengths = rows.stream().mapToInt(row -> row.length).toArray();
    ByteBuffer bytes = ByteBuffer.allocate(Arrays.stream(lengths).sum());
    rows.forEach(bytes::put);
    return new RowBlock(lengths, bytes.array());
  }

  /** The bytes of all rows. */
  long bytes() {
    return rows.length;
  }

  /** The rows; the buffers are over the block's own bytes, which must not change. */
  @Override
  public Iterator<ByteBuffer> iterator() {
    return new Iterator<>() {
      private int row;
      private int start;

      @Override
      public boolean hasNext() {
        return row < lengths.length;
      }

      @Override
      public ByteBuffer next() {
        if (!hasNext()) {
          throw new NoSuchElementException("a block of " + lengths.length + " rows has no more");
        }
        ByteBuffer next = ByteBuffer.wrap(rows, start, lengths[row]);
        start += lengths[row++];
        return next;
      }
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowBlock that
        && Arrays.equals(lengths, that.lengths)
        && Arrays.equals(rows, that.rows);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(lengths) + Arrays.hashCode(rows);
  }

  @Override
  public String toString() {
    return lengths.length + " rows of " + rows.length + " bytes";
  }

  /** Writes the number of rows, the length of each, and their bytes. */
  void writeTo(DataOutput out) throws IOException {
    out.writeInt(lengths.length);
    for (int length : lengths) {
      out.writeInt(length);
    }
    out.write(rows);
  }

  /** Reads what {@link #writeTo} wrote. */
  static RowBlock readFrom(DataInput in) throws IOException {
    int[] lengths = new int[in.readInt()];
    int bytes = 0;
    for (int row = 0; row < lengths.length; row++) {
      lengths[row] = in.readInt();
      bytes += lengths[row];
    }
    byte[] rows = new byte[bytes];
    in.readFully(rows);
    return new RowBlock(lengths, rows);
  }
}
