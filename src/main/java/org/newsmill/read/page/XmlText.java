package org.newsmill.read.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.BrokenDataException;
import org.newsmill.read.source.Sample;
import org.newsmill.text.CharsetLabels;

/**
 * The characters of an XML file. Its byte order mark or its first two characters tell UTF-16 (XML
 * 1.0, appendix F). Otherwise it is in the declared charset, or in UTF-8 without a declaration,
 * where the first 64 KB are; else in what {@link org.newsmill.text.CharsetDetector} finds. Bytes
 * that are not in the charset end the text with a {@link java.nio.charset.CharacterCodingException}
 * instead of becoming other characters.
 */
final class XmlText {
  private static final int HEAD_BYTES = 512;
  private static final Pattern DECLARED =
      Pattern.compile(
          "^\\s{0,50}<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._:-]{1,60})[\"']");

  private XmlText() {}

  /**
   * The characters of a stream.
   *
   * @param in the stream of which {@code sample} is the beginning
   */
  static Reader of(Sample sample, InputStream in) throws IOException {
    in.skipNBytes(markBytes(sample));
    return new InputStreamReader(in, charset(sample).newDecoder());
  }

  private static int markBytes(Sample sample) {
    if (sample.startsWith(0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return sample.startsWith(0xFF, 0xFE) || sample.startsWith(0xFE, 0xFF) ? 2 : 0;
  }

  private static Charset charset(Sample sample) throws BrokenDataException {
    if (sample.startsWith(0xFF, 0xFE) || sample.startsWith('<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (sample.startsWith(0xFE, 0xFF) || sample.startsWith(0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    String label = label(sample);
    // What is ASCII so far is more likely to go on in UTF-8 than in what us-ascii stands for.
    Charset declared =
        label.equals("us-ascii") ? StandardCharsets.UTF_8 : CharsetLabels.charset(label);
    boolean proven = declared != null && isWide(declared) && sample.isIn(declared);
    Charset charset = proven ? declared : sample.charset("text/xml");
    if (charset == null && declared == null) {
      throw new BrokenDataException(
          Reason.WRONG_CHARSET, "the declared charset '" + label + "' is not known");
    }
    return charset == null ? declared : charset;
  }

  /** Every text is in a charset of one byte a letter, so that being in it proves nothing. */
  private static boolean isWide(Charset charset) {
    return charset.newEncoder().maxBytesPerChar() > 1;
  }

  private static String label(Sample sample) {
    int mark = markBytes(sample);
    int length = Math.min(HEAD_BYTES, sample.bytes().length - mark);
    String head = new String(sample.bytes(), mark, length, StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    return declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "utf-8";
  }
}
