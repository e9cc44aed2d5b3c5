package org.newsmill.read.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.newsmill.job.Compression;
import org.newsmill.job.Format;

/** Files of the tests, held in memory. */
public final class MemoryFiles {
  private MemoryFiles() {}

  /** A whole file. */
  public static SourceFile of(String uri, Format format, Compression compression, byte[] bytes) {
    return range(uri, format, compression, bytes, 0, bytes.length);
  }

  /** A range of a file. */
  public static SourceFile range(
      String uri, Format format, Compression compression, byte[] bytes, long start, long end) {
    return new SourceFile(
        uri, format, compression, start, end, () -> new SeekableInMemoryByteChannel(bytes));
  }

  /** What a reader finds in a file. */
  public static RecordingSink read(DocumentReader reader, SourceFile file) {
    RecordingSink sink = new RecordingSink();
    try {
      reader.read(file, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink;
  }

  /** The bytes, compressed. */
  public static byte[] compress(Compression compression, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream compressed =
        switch (compression) {
          case NONE -> out;
          case GZIP -> new GZIPOutputStream(out);
          case BZIP2 -> new BZip2CompressorOutputStream(out);
          case ZSTD -> new com.github.luben.zstd.ZstdOutputStreamNoFinalizer(out);
        }) {
      compressed.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** All bytes, one array behind the other. */
  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** The text of a buffer, as UTF-8. */
  public static String text(ByteBuffer bytes) {
    return java.nio.charset.StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
  }
}
