package org.newsmill.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.newsmill.job.Compression;
import org.newsmill.job.Format;

/** What the first bytes of a file tell of it. */
final class Signature {
  private static final byte[] GZIP = HexFormat.of().parseHex("1f8b08");
  private static final byte[] ZSTD = HexFormat.of().parseHex("28b52ffd");

  /** Skippable frame of a WARC file's dictionary (iipc WARC zstd specification). */
  private static final byte[] ZSTD_DICTIONARY = HexFormat.of().parseHex("5d2a4d18");

  /** The number pi, which begins each block, behind "BZh" and the size of the blocks. */
  private static final byte[] BZIP2_BLOCK = HexFormat.of().parseHex("314159265359");

  private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
  private static final Pattern FEED =
      Pattern.compile("<(?:rss|rdf:rdf|feed|[a-z]{1,9}:feed)[\\s>]");

  private Signature() {}

  /** How a file that begins so is compressed. */
  static Compression compressionOf(byte[] head) {
    if (startsWith(head, 0, GZIP)) {
      return Compression.GZIP;
    }
    if (startsWith(head, 0, ZSTD) || startsWith(head, 0, ZSTD_DICTIONARY)) {
      return Compression.ZSTD;
    }
    boolean bzip2 = startsWith(head, 0, new byte[] {'B', 'Z', 'h'});
    return bzip2 && startsWith(head, 4, BZIP2_BLOCK) ? Compression.BZIP2 : Compression.NONE;
  }

  /** The format of a file that begins so; AUTO when it is none of those that can be told. */
  static Format formatOf(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (startsWith(head, 0, ZIP)) {
      return text.contains("[Content_Types].xml") || text.contains("xl/")
          ? Format.XLSX
          : Format.AUTO;
    }
    if (text.startsWith("WARC/") || text.startsWith("filedesc://")) {
      return Format.WARC;
    }
    if (text.startsWith("From ")) {
      return Format.MAIL;
    }
    String begin =
        text.replaceFirst("^(?:\u00EF\u00BB\u00BF)?\\s{0,100}", "").toLowerCase(Locale.ROOT);
    if (begin.startsWith("{")) {
      return Format.JSONL;
    }
    if (begin.startsWith("<") && FEED.matcher(begin).find()) {
      return Format.FEED;
    }
    boolean page = begin.startsWith("<!doctype html") || begin.startsWith("<html");
    boolean xhtml = begin.startsWith("<?xml") && begin.contains("<html");
    return page || xhtml ? Format.HTML : Format.AUTO;
  }

  private static boolean startsWith(byte[] head, int at, byte[] signature) {
    int end = at + signature.length;
    return head.length >= end && Arrays.equals(head, at, end, signature, 0, signature.length);
  }
}
