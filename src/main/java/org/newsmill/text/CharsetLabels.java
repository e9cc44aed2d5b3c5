package org.newsmill.text;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the labels of charsets in documents mean, after the table of the WHATWG's Encoding Standard
 * (resource {@code /charset/labels.tsv}): {@code euc-kr} is windows-949, {@code iso-8859-1} is
 * windows-1252, {@code gb2312} is GB18030.
 */
public final class CharsetLabels {
  private static final Map<String, Charset> CHARSETS =
      CharsetTables.rows("labels.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> Charset.forName(row[1])));

  private CharsetLabels() {}

  /** The charset of a label in any case, with or without quotes; null when there is none such. */
  public static Charset charset(String label) {
    String plain = label.strip().toLowerCase(Locale.ROOT);
    if (plain.length() > 1 && (plain.startsWith("\"") || plain.startsWith("'"))) {
      plain = plain.substring(1, plain.length() - 1).strip();
    }
    return CHARSETS.get(plain);
  }
}
