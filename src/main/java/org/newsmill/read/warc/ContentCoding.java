package org.newsmill.read.warc;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.brotli.dec.BrotliInputStream;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.BrokenDataException;
import org.newsmill.read.source.Guard;
import org.newsmill.read.source.RatioLimit;

/** Content codings of HTTP (RFC 9110, 8.4.1; RFC 7932; RFC 8878). */
enum ContentCoding {
  GZIP {
    @Override
    boolean begins(byte[] body) {
      return body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B;
    }

    @Override
    InputStream open(InputStream in) throws IOException {
      return GzipCompressorInputStream.builder()
          .setInputStream(in)
          .setDecompressConcatenated(true)
          .get();
    }
  },
  /** Zlib (RFC 1950), as the coding is defined; some servers leave its header out. */
  DEFLATE {
    @Override
    boolean begins(byte[] body) {
      return body.length > 1 && !isText(body);
    }

    @Override
    InputStream open(InputStream in) throws IOException {
      in.mark(2);
      int header = (in.read() << 8) | in.read();
      in.reset();
      boolean zlib = ((header >> 8) & 0x0F) == 8 && header % 31 == 0;
      return new InflaterInputStream(in, new Inflater(!zlib));
    }
  },
  BR {
    @Override
    boolean begins(byte[] body) {
      return body.length > 0 && !isText(body);
    }

    @Override
    InputStream open(InputStream in) throws IOException {
      return new BrotliInputStream(in);
    }
  },
  ZSTD {
    @Override
    boolean begins(byte[] body) {
      return body.length > 3 && body[0] == 0x28 && body[1] == (byte) 0xB5;
    }

    @Override
    InputStream open(InputStream in) throws IOException {
      return new ZstdInputStreamNoFinalizer(in);
    }
  };

  private static final int CHUNK_BYTES = 1 << 14;
  private static final int MAX_CODINGS = 4;

  abstract boolean begins(byte[] body);

  abstract InputStream open(InputStream in) throws IOException;

  /** Whether a page or text stands there already: markup or a letter begins it. */
  private static boolean isText(byte[] body) {
    int at = 0;
    while (at < body.length && (body[at] == ' ' || body[at] == '\r' || body[at] == '\n')) {
      at++;
    }
    return at < body.length && body[at] == '<';
  }

  /**
   * Takes the codings off a body, the last first.
   *
   * @param codings as the header lists them; {@code identity} and an empty list change nothing
   */
  static byte[] decode(String codings, byte[] body, InputLimits limits) throws IOException {
    String[] names = codings.toLowerCase(Locale.ROOT).split(",", -1);
    if (names.length > MAX_CODINGS) {
      throw new BrokenDataException(
          Reason.BROKEN_CONTENT, names.length + " content codings, allowed are " + MAX_CODINGS);
    }
    byte[] decoded = body;
    for (int i = names.length - 1; i >= 0; i--) {
      decoded = decodeOne(names[i].strip(), decoded, limits);
    }
    return decoded;
  }

  private static byte[] decodeOne(String name, byte[] body, InputLimits limits) throws IOException {
    return switch (name) {
      case "", "identity", "none", "utf-8" -> body;
      case "gzip", "x-gzip" -> GZIP.decode(body, limits);
      case "deflate" -> DEFLATE.decode(body, limits);
      case "br" -> BR.decode(body, limits);
      case "zstd" -> ZSTD.decode(body, limits);
      default ->
          throw new BrokenDataException(
              Reason.BROKEN_CONTENT,
              "unknown content coding '" + name + "'; known are gzip, deflate, br, zstd");
    };
  }

  private byte[] decode(byte[] body, InputLimits limits) throws IOException {
    return begins(body) ? Guard.call(Reason.BROKEN_CONTENT, () -> inflate(body, limits)) : body;
  }

  private byte[] inflate(byte[] body, InputLimits limits) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RatioLimit ratio = new RatioLimit(limits.maxCompressionRatio(), 0);
    byte[] chunk = new byte[CHUNK_BYTES];
    try (InputStream in = open(new ByteArrayInputStream(body))) {
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        ratio.add(count);
        ratio.check(body.length);
        out.write(chunk, 0, count);
        if (out.size() > limits.maxDocumentBytes()) {
          throw new BrokenDataException(
              Reason.TOO_LARGE,
              "more than " + limits.maxDocumentBytes() + " bytes, which max_document_bytes is");
        }
      }
    }
    return out.toByteArray();
  }
}
