package org.newsmill.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A charset that something says about a document.
 *
 * @param source who says so: {@code transport}, {@code xml}, {@code meta}
 * @param label as written
 * @param charset what the label means
 */
record DeclaredCharset(String source, String label, Charset charset) {
  /** Twice what the standard makes a browser read, since every find is verified. */
  private static final int PRESCAN_BYTES = 2048;

  private static final Pattern XML =
      Pattern.compile("^\\s{0,20}<\\?xml[^>]{0,100}?encoding\\s{0,5}=\\s{0,5}[\"']([^\"'>]{1,40})");
  private static final Pattern TAG =
      Pattern.compile("<!--.*?(?:-->|$)|<meta[\\s/]([^>]{0,500})>", Pattern.DOTALL);
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([^\\s\"'/>;]{1,40})");

  /**
   * What is said about the bytes, most trusted first; unknown labels are left out.
   *
   * @param transport label of the HTTP header or the MIME part; null when there is none
   * @param isMarkup whether to look for an XML declaration and a meta element: in the first
   *     kilobytes, as the Encoding Standard's prescan does
   */
  static List<DeclaredCharset> of(byte[] bytes, String transport, boolean isMarkup) {
    List<DeclaredCharset> found = new ArrayList<>();
    add(found, "transport", transport);
    if (isMarkup) {
      String start =
          new String(bytes, 0, Math.min(bytes.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1)
              .toLowerCase(Locale.ROOT);
      Matcher xml = XML.matcher(start);
      add(found, "xml", xml.find() ? xml.group(1) : null);
      add(found, "meta", meta(start));
    }
    return found;
  }

  private static String meta(String start) {
    Matcher tag = TAG.matcher(start);
    while (tag.find()) {
      Matcher charset = tag.group(1) == null ? null : CHARSET.matcher(tag.group(1));
      if (charset != null && charset.find()) {
        return charset.group(1);
      }
    }
    return null;
  }

  private static void add(List<DeclaredCharset> found, String source, String label) {
    Charset charset = label == null ? null : CharsetLabels.charset(label);
    if (charset == null) {
      return;
    }
    // A declaration that can be read byte by byte does not stand in UTF-16.
    boolean cannotBe = !source.equals("transport") && charset.name().startsWith("UTF-16");
    found.add(new DeclaredCharset(source, label, cannotBe ? StandardCharsets.UTF_8 : charset));
  }

  @Override
  public String toString() {
    return source + " says " + label;
  }
}
