package org.newsmill.read.source;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.newsmill.job.Compression;
import org.newsmill.outcome.CatchBoundary;
import org.newsmill.outcome.Reason;

/**
 * Decompresses all members, streams or frames of a file, and hands out every byte in front of a
 * place where the data ends too early, is broken or becomes too much, before it throws there.
 *
 * <p>A decompressor alone would throw away what it had filled into the buffer until then, up to the
 * whole of a short file.
 */
final class DecompressedStream extends InputStream {
  private final SourceStream source;
  private final Compression compression;
  private final RatioLimit limit;
  private InputStream in;
  private BrokenDataException broken;

  DecompressedStream(SourceStream source, Compression compression, int maxCompressionRatio) {
    this.source = source;
    this.compression = compression;
    this.limit = new RatioLimit(maxCompressionRatio);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (broken != null) {
      throw broken;
    }
    limit.check(source.count());
    long before = given();
    Step step = step(bytes, offset, length);
    if (source.failure() != null) {
      throw source.failure();
    }
    int count = step.count();
    if (step.failure() != null) {
      broken = new BrokenDataException(Reason.UNREADABLE_FILE, detail(step.failure()));
      count = (int) Math.max(0, given() - before);
      if (count == 0) {
        throw broken;
      }
    }
    limit.add(Math.max(count, 0));
    return count;
  }

  /** Decompressors answer some broken data with exceptions other than IOException. */
  private Step step(byte[] bytes, int offset, int length) throws IOException {
    CatchBoundary.Attempt<Step> attempt;
    try {
      attempt =
          CatchBoundary.attempt(
              () -> {
                try {
                  in = in == null ? open() : in;
                  return new Step(in.read(bytes, offset, length), null);
                } catch (EOFException e) {
                  return new Step(0, "unexpected end");
                } catch (IOException e) {
                  return new Step(0, e.getMessage());
                }
              });
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    return attempt.failed() ? new Step(0, attempt.failure()) : attempt.value();
  }

  private static IOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IOException("interrupted", e);
  }

  /** A part that was decompressed: how many bytes, and what went wrong behind them. */
  private record Step(int count, String failure) {}

  private long given() {
    return in instanceof CompressorInputStream counting ? counting.getBytesRead() : 0;
  }

  private String detail(String why) {
    return compression.id() + " ends or breaks here, the rest of the file is lost: " + why;
  }

  private InputStream open() throws IOException {
    return switch (compression) {
      case NONE -> source;
      case GZIP ->
          GzipCompressorInputStream.builder()
              .setInputStream(source)
              .setDecompressConcatenated(true)
              .get();
      case BZIP2 -> new BZip2CompressorInputStream(source, true);
      case ZSTD -> new ZstdInputStreamNoFinalizer(source);
    };
  }

  @Override
  public void close() throws IOException {
    (in == null ? source : in).close();
  }
}
