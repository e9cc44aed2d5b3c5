package org.newsmill.korean.lattice;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.apache.lucene.util.Version;

/**
 * {@link WordTables} as a resource of the jar, made by the build.
 *
 * <p>Head: magic number, version of this format, Lucene's version, fingerprint of the classes that
 * made it, CRC-32 and length of the rest. Rest: the tables, each array with its length before it;
 * the fields of words and nodes one after the other, which halves the compressed size.
 */
final class WordTablesFile {
  /** Where the build puts it. */
  static final String RESOURCE = "/org/newsmill/korean/lattice/words.bin";

  private static final int MAGIC = 0x4E4D4B4F;
  private static final int FORMAT = 1;

  /** What must agree for tables to be used; {@code crc} and {@code length} are of the rest. */
  record Head(int magic, int format, String lucene, long fingerprint, long crc, int length) {
    static Head of(long fingerprint, byte[] rest) {
      return new Head(
          MAGIC,
          FORMAT,
          Version.LATEST.toString(),
          fingerprint,
          WordTablesFile.crc(rest),
          rest.length);
    }

    static Head read(DataInputStream in) throws IOException {
      return new Head(
          in.readInt(), in.readInt(), in.readUTF(), in.readLong(), in.readLong(), in.readInt());
    }

    /** Size of the head and the rest in bytes, for versions of Lucene, which are in ASCII. */
    long fileBytes() {
      return 3L * Integer.BYTES + Short.BYTES + lucene.length() + 2L * Long.BYTES + length;
    }

    /** Whether the tables are of this format, of the Lucene in use and of these classes. */
    boolean isCurrent(long currentFingerprint) {
      return magic == MAGIC
          && format == FORMAT
          && lucene.equals(Version.LATEST.toString())
          && fingerprint == currentFingerprint;
    }
  }

  private WordTablesFile() {}

  /** The tables of the jar. */
  static WordTables load() {
    try (InputStream in = WordTablesFile.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "resource " + RESOURCE + " is missing: build the project with Maven, which makes it");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + RESOURCE, e);
    }
  }

  /**
   * Reads tables.
   *
   * @throws IOException also for tables that are damaged or of another format or Lucene
   */
  static WordTables read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    Head head;
    try {
      head = Head.read(data);
    } catch (EOFException | UTFDataFormatException e) {
      throw new IOException("the tables are damaged: they have no head", e);
    }
    if (!head.isCurrent(head.fingerprint())) {
      throw new IOException(
          "the tables are of format "
              + head.format()
              + " for Lucene "
              + head.lucene()
              + ", not of format "
              + FORMAT
              + " for Lucene "
              + Version.LATEST);
    }
    byte[] rest = data.readNBytes(Math.max(0, head.length()));
    if (rest.length != head.length() || crc(rest) != head.crc()) {
      throw new IOException("the tables are damaged: their checksum differs");
    }
    try {
      return new Arrays(ByteBuffer.wrap(rest)).tables();
    } catch (BufferUnderflowException e) {
      throw new IOException("the tables end too early", e);
    }
  }

  /** Writes tables. */
  static void write(WordTables tables, long fingerprint, OutputStream out) throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(rest);
    longs(data, tables.trie().nodes());
    chars(data, tables.trie().codes());
    data.writeInt(tables.maxWordsAt());
    longs(data, tables.words());
    data.writeInt(tables.rightClasses());
    shorts(data, tables.costs());
    data.writeInt(tables.costSpread());
    shorts(data, tables.lowestCosts());
    ints(data, tables.leftClass());
    ints(data, tables.rightClass());
    chars(data, tables.morphology());
    bytes(data, tables.characterClasses());
    bytes(data, tables.classFlags());
    ints(data, tables.unknownStart());
    longs(data, tables.unknownWords());
    DataOutputStream file = new DataOutputStream(out);
    Head head = Head.of(fingerprint, rest.toByteArray());
    file.writeInt(head.magic());
    file.writeInt(head.format());
    file.writeUTF(head.lucene());
    file.writeLong(head.fingerprint());
    file.writeLong(head.crc());
    file.writeInt(head.length());
    rest.writeTo(file);
    file.flush();
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  private static void longs(DataOutputStream out, long[] values) throws IOException {
    out.writeInt(values.length);
    for (long value : values) {
      out.writeLong(value);
    }
  }

  private static void ints(DataOutputStream out, int[] values) throws IOException {
    out.writeInt(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static void shorts(DataOutputStream out, short[] values) throws IOException {
    out.writeInt(values.length);
    for (short value : values) {
      out.writeShort(value);
    }
  }

  private static void chars(DataOutputStream out, char[] values) throws IOException {
    out.writeInt(values.length);
    for (char value : values) {
      out.writeChar(value);
    }
  }

  private static void bytes(DataOutputStream out, byte[] values) throws IOException {
    out.writeInt(values.length);
    out.write(values);
  }

  /** The arrays of a file, in the order in which they were written. */
  private record Arrays(ByteBuffer in) {
    WordTables tables() {
      long[] nodes = longs();
      Trie trie = new Trie(chars(), nodes);
      return new WordTables(
          trie,
          in.getInt(),
          longs(),
          in.getInt(),
          shorts(),
          in.getInt(),
          shorts(),
          ints(),
          ints(),
          chars(),
          bytes(),
          bytes(),
          ints(),
          longs());
    }

    private long[] longs() {
      long[] values = new long[in.getInt()];
      in.asLongBuffer().get(values);
      return skip(values, values.length * Long.BYTES);
    }

    private int[] ints() {
      int[] values = new int[in.getInt()];
      in.asIntBuffer().get(values);
      return skip(values, values.length * Integer.BYTES);
    }

    private short[] shorts() {
      short[] values = new short[in.getInt()];
      in.asShortBuffer().get(values);
      return skip(values, values.length * Short.BYTES);
    }

    private char[] chars() {
      char[] values = new char[in.getInt()];
      in.asCharBuffer().get(values);
      return skip(values, values.length * Character.BYTES);
    }

    private byte[] bytes() {
      byte[] values = new byte[in.getInt()];
      in.get(values);
      return values;
    }

    private <T> T skip(T values, int bytes) {
      in.position(in.position() + bytes);
      return values;
    }
  }
}
