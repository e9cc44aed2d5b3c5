package org.newsmill.read.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.newsmill.job.Compression;
import org.newsmill.job.Format;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;

/**
 * A file, or a range of it, that a reader takes documents from.
 *
 * @param uri the file
 * @param start first byte of the range
 * @param end byte behind the range; the file's length for files that are not divided
 */
public record SourceFile(
    String uri, Format format, Compression compression, long start, long end, Opener opener) {
  /** Opens the file as it is stored. */
  public interface Opener {
    ReadableByteChannel open() throws IOException;
  }

  /**
   * The whole file, decompressed.
   *
   * @throws BrokenDataException from the stream, where the data cannot be decompressed on
   */
  public InputStream content(int maxCompressionRatio) throws IOException {
    InputStream stored = Channels.newInputStream(opener.open());
    if (compression == Compression.NONE) {
      return stored;
    }
    SourceStream source = new SourceStream(stored);
    InputStream decompressed =
        new DecompressedStream(
            source,
            () -> decompressor(source),
            maxCompressionRatio,
            Reason.UNREADABLE_FILE,
            compression.id() + " ends or breaks here, the rest of the file is lost: ");
    return new FilterInputStream(decompressed) {
      @Override
      public void close() throws IOException {
        super.close();
        stored.close();
      }
    };
  }

  /** Of all members, streams or frames. */
  private InputStream decompressor(InputStream source) throws IOException {
    return switch (compression) {
      case NONE -> source;
      case GZIP ->
          GzipCompressorInputStream.builder()
              .setInputStream(source)
              .setDecompressConcatenated(true)
              .get();
      case BZIP2 -> new BZip2CompressorInputStream(source, true);
      case ZSTD -> ZstdFrames.open(source);
    };
  }

  /** The bytes as they are stored from an offset on; closes with the stream. */
  public InputStream stored(long offset) throws IOException {
    ReadableByteChannel channel = opener.open();
    if (offset > 0) {
      ((SeekableByteChannel) channel).position(offset);
    }
    return Channels.newInputStream(channel);
  }

  /** A place in the file; the rest of it stands for the original. */
  public Provenance at(long position, byte[] head) {
    return Provenance.ofBytes(uri, position, head, Math.max(head.length, end));
  }
}
