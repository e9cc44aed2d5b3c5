package org.newsmill.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Optional;
import org.newsmill.job.Compression;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.read.source.BrokenDataException;
import org.newsmill.read.source.SourceFile;

/**
 * What a file is. Its name tells it; a file whose name has no ending that a format knows is opened,
 * and its first bytes tell it.
 *
 * @param format AUTO when nothing tells it
 */
record FileKind(Format format, Compression compression) {
  private static final int HEAD_BYTES = 4096;

  /**
   * Looks at a file.
   *
   * @param wanted the format of the job; AUTO when it leaves the choice to the file
   */
  static FileKind of(String uri, Format wanted, SourceFile.Opener opener) throws IOException {
    Optional<Format> named = Format.ofFile(uri);
    Compression compression = Compression.ofFile(uri);
    if (named.isPresent() || (wanted != Format.AUTO && compression != Compression.NONE)) {
      return new FileKind(wanted == Format.AUTO ? named.orElseThrow() : wanted, compression);
    }
    byte[] stored;
    try (InputStream in = Channels.newInputStream(opener.open())) {
      stored = in.readNBytes(HEAD_BYTES);
    }
    if (compression == Compression.NONE) {
      compression = Signature.compressionOf(stored);
    }
    if (wanted != Format.AUTO) {
      return new FileKind(wanted, compression);
    }
    byte[] head = compression == Compression.NONE ? stored : decompressed(stored, compression);
    return new FileKind(Signature.formatOf(head), compression);
  }

  /** What the first bytes decompress to; they end in the middle, and that is no defect here. */
  private static byte[] decompressed(byte[] stored, Compression compression) throws IOException {
    SourceFile head =
        new SourceFile(
            "",
            Format.AUTO,
            compression,
            0,
            stored.length,
            () -> Channels.newChannel(new ByteArrayInputStream(stored)));
    byte[] bytes = new byte[HEAD_BYTES];
    int filled = 0;
    try (InputStream in = head.content(InputLimits.DEFAULT.maxCompressionRatio())) {
      for (int count = 0; count >= 0 && filled < bytes.length; filled += Math.max(count, 0)) {
        count = in.read(bytes, filled, bytes.length - filled);
      }
    } catch (BrokenDataException e) {
      return java.util.Arrays.copyOf(bytes, filled);
    }
    return java.util.Arrays.copyOf(bytes, filled);
  }
}
