package org.newsmill.read.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.io.input.ReaderInputStream;
import org.newsmill.read.source.Sample;

/**
 * What the beginning of a CSV file tells of the whole: its charset, as {@link
 * org.newsmill.text.CharsetDetector} finds it, its delimiter, and the stream behind its byte order
 * mark.
 *
 * @param charsets charsets that a row may be in: one, or several where the beginning does not tell
 * @param rows the stream from its beginning; UTF-16 becomes UTF-8
 * @param offset offset of the stream's first byte in the file
 */
record CsvSample(List<Charset> charsets, char delimiter, InputStream rows, long offset) {
  private static final Charset WINDOWS_949 = Charset.forName("x-windows-949");
  private static final String DELIMITERS = ",\t;";

  static CsvSample of(InputStream in) throws IOException {
    Sample sample = Sample.of(in);
    if (sample.startsWith(0xFF, 0xFE) || sample.startsWith(0xFE, 0xFF)) {
      String text = new String(sample.bytes(), StandardCharsets.UTF_16);
      InputStream utf8 =
          ReaderInputStream.builder()
              .setReader(
                  new InputStreamReader(sample.whole(), StandardCharsets.UTF_16.newDecoder()))
              .setCharset(StandardCharsets.UTF_8)
              .get();
      return new CsvSample(List.of(StandardCharsets.UTF_8), delimiter(text), utf8, 0);
    }
    int mark = sample.startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
    sample.whole().skipNBytes(mark);
    String text = new String(sample.bytes(), StandardCharsets.ISO_8859_1);
    return new CsvSample(charsets(sample), delimiter(text), sample.whole(), mark);
  }

  /** The one charset that all of the sample is in; else each row tells, Korean ones too. */
  private static List<Charset> charsets(Sample sample) {
    Charset charset = sample.charset("text/csv");
    boolean known = charset != null && sample.isIn(charset);
    return known ? List.of(charset) : List.of(StandardCharsets.UTF_8, WINDOWS_949);
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
}
