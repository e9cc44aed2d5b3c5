package org.newsmill.read.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.BrokenDataException;

/**
 * The characters of an XML file in the charset that it declares (XML 1.0, appendix F). Bytes that
 * are not in the charset end the text with a {@link java.nio.charset.CharacterCodingException}
 * instead of becoming other characters.
 */
final class XmlText {
  private static final int HEAD_BYTES = 512;
  private static final Pattern DECLARED =
      Pattern.compile(
          "^\\s{0,50}<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._:-]{1,60})[\"']");

  /** What is written under these names is more than they say. */
  private static final Map<String, String> WIDER =
      Map.of(
          "euc-kr", "x-windows-949",
          "ks_c_5601-1987", "x-windows-949",
          "ksc5601", "x-windows-949",
          "cp949", "x-windows-949",
          "shift_jis", "windows-31j",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "iso-8859-1", "windows-1252",
          "us-ascii", "UTF-8");

  private XmlText() {}

  static Reader of(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEAD_BYTES);
    int mark = markBytes(head);
    Charset charset = charset(head);
    InputStream text =
        new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in);
    return new InputStreamReader(text, charset.newDecoder());
  }

  private static int markBytes(byte[] head) {
    String start = new String(head, 0, Math.min(3, head.length), StandardCharsets.ISO_8859_1);
    if (start.equals("\u00EF\u00BB\u00BF")) {
      return 3;
    }
    return start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF") ? 2 : 0;
  }

  private static Charset charset(byte[] head) throws BrokenDataException {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00FF\u00FE") || text.startsWith("<\0")) {
      return StandardCharsets.UTF_16LE;
    }
    if (text.startsWith("\u00FE\u00FF") || text.startsWith("\0<")) {
      return StandardCharsets.UTF_16BE;
    }
    Matcher declared = DECLARED.matcher(text.substring(markBytes(head)));
    String label = declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "utf-8";
    try {
      return Charset.forName(WIDER.getOrDefault(label, label));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new BrokenDataException(
          Reason.WRONG_CHARSET, "the declared charset '" + label + "' is not known");
    }
  }
}
