package org.newsmill.read.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.io.input.ReaderInputStream;
import org.newsmill.read.source.BrokenDataException;

/**
 * What the beginning of a CSV file tells of the whole: its charset, its delimiter, and the stream
 * behind its byte order mark.
 *
 * @param charsets charsets that a row may be in: one, or several where the beginning does not tell
 * @param rows the stream from its beginning; UTF-16 becomes UTF-8
 * @param offset offset of the stream's first byte in the file
 */
record CsvSample(List<Charset> charsets, char delimiter, InputStream rows, long offset) {
  private static final int SAMPLE_BYTES = 1 << 16;
  private static final Charset WINDOWS_949 = Charset.forName("x-windows-949");
  private static final String DELIMITERS = ",\t;";

  static CsvSample of(InputStream in) throws IOException {
    byte[] sample = beginning(in);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(sample), in);
    if (startsWith(sample, 0xFF, 0xFE) || startsWith(sample, 0xFE, 0xFF)) {
      String text = new String(sample, StandardCharsets.UTF_16);
      InputStream utf8 =
          ReaderInputStream.builder()
              .setReader(new InputStreamReader(whole, StandardCharsets.UTF_16.newDecoder()))
              .setCharset(StandardCharsets.UTF_8)
              .get();
      return new CsvSample(List.of(StandardCharsets.UTF_8), delimiter(text), utf8, 0);
    }
    int mark = startsWith(sample, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    whole.skipNBytes(mark);
    String text = new String(sample, StandardCharsets.ISO_8859_1);
    return new CsvSample(charsets(sample), delimiter(text), whole, mark);
  }

  /** The first bytes, also when the data break behind them. */
  private static byte[] beginning(InputStream in) throws IOException {
    byte[] sample = new byte[SAMPLE_BYTES];
    int filled = 0;
    try {
      for (int count = 0; count >= 0 && filled < sample.length; filled += Math.max(count, 0)) {
        count = in.read(sample, filled, sample.length - filled);
      }
    } catch (BrokenDataException e) {
      // The stream says so again when it is read on.
    }
    return Arrays.copyOf(sample, filled);
  }

  /** The one charset that the sample is in; where it is in both or in neither, each row tells. */
  private static List<Charset> charsets(byte[] sample) {
    boolean utf8 = decodes(sample, StandardCharsets.UTF_8);
    boolean korean = decodes(sample, WINDOWS_949);
    if (utf8 && !isAscii(sample)) {
      return List.of(StandardCharsets.UTF_8);
    }
    return korean && !utf8 ? List.of(WINDOWS_949) : List.of(StandardCharsets.UTF_8, WINDOWS_949);
  }

  private static boolean isAscii(byte[] sample) {
    for (byte b : sample) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bytes are in the charset; the last character may be cut. */
  private static boolean decodes(byte[] sample, Charset charset) {
    CharBuffer out = CharBuffer.allocate(sample.length);
    return !charset.newDecoder().decode(ByteBuffer.wrap(sample), out, false).isError();
  }

  /** The delimiter that the header has most of; in doubt the first of them. */
  private static char delimiter(String text) {
    int[] counts = new int[DELIMITERS.length()];
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      int which = quoted ? -1 : DELIMITERS.indexOf(c);
      if (which >= 0) {
        counts[which]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return DELIMITERS.charAt(most);
  }

  private static boolean startsWith(byte[] sample, int... bytes) {
    boolean equal = sample.length >= bytes.length;
    for (int i = 0; equal && i < bytes.length; i++) {
      equal = (sample[i] & 0xFF) == bytes[i];
    }
    return equal;
  }
}
