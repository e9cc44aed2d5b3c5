package org.newsmill.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Breaks well-formed files in the ways in which dumps are broken: flipped bits, lost and repeated
 * ranges, files spliced into each other, cut ends, another charset, and the tokens that parsers
 * trip over. The same seed breaks the same file alike.
 */
public final class Mutations {
  private static final int MOST_STEPS = 6;
  private static final int MOST_BYTES = 200_000;

  private static final List<Charset> CHARSETS =
      List.of(
          Charset.forName("windows-949"),
          Charset.forName("UTF-16LE"),
          Charset.forName("Shift_JIS"),
          Charset.forName("GB18030"),
          Charset.forName("windows-1252"));

  /** What markup, JSON, CSV, mail, archives, dates and Unicode have that parsers trip over. */
  private static final List<byte[]> TOKENS =
      List.of(
          bytes("<"),
          bytes("</script>"),
          bytes("<![CDATA["),
          bytes("<!--"),
          bytes("<table><tr><td>"),
          bytes("<!ENTITY a \"&a;&a;\">"),
          bytes("&#x110000;"),
          bytes("&#55296;"),
          bytes("&amp;lt;"),
          bytes("\""),
          bytes("\\ud800"),
          bytes("\\u0000"),
          bytes("{\"a\":"),
          bytes("[[[[["),
          bytes("]}"),
          bytes("1e999999"),
          bytes("-0"),
          bytes("99999999999999999999"),
          bytes("null"),
          bytes("\r\n\r\n"),
          bytes("\r"),
          bytes("\u0000"),
          bytes("\t,;|"),
          bytes("\"\"\""),
          bytes("=?utf-8?B?////?="),
          bytes("\nFrom "),
          bytes("Content-Type: multipart/mixed\r\n"),
          bytes("boundary=\"\""),
          bytes("WARC/1.0\r\n"),
          bytes("Content-Length: -1\r\n"),
          bytes("Transfer-Encoding: chunked\r\n\r\nfffffffff\r\n"),
          bytes("charset=utf-7"),
          bytes("9999-12-31T23:59:60+99:99"),
          bytes("2024.13.32"),
          bytes("\u200b\u200e\u202e"),
          bytes("\ufeff"),
          bytes("\u1112\u1161\u11ab"),
          bytes("\ud83d\udc69\u200d\ud83d\udcbb"),
          bytes("“‘「『«"),
          bytes("기자 ="),
          bytes("(서울="),
          bytes("ⓒ"),
          bytes("[사진]"),
          bytes("1조 억 만원"),
          bytes("a@b.c"),
          bytes("010-0000-0000"),
          bytes("| | |"),
          bytes("- - -"),
          bytes("# "),
          bytes("javascript:alert(1)"),
          bytes("../../etc"),
          bytes("=cmd|'/c'!A1"),
          new byte[] {(byte) 0xff, (byte) 0xfe},
          new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          new byte[] {(byte) 0xc0, (byte) 0xaf},
          new byte[] {0x1f, (byte) 0x8b, 8, 0},
          new byte[] {'B', 'Z', 'h', '9'},
          new byte[] {'P', 'K', 3, 4},
          new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd});

  private final SplittableRandom random;
  private final List<byte[]> seeds;

  /**
   * Mutations of one try.
   *
   * @param seeds well-formed files, spliced into each other
   */
  public Mutations(long seed, List<byte[]> seeds) {
    this.random = new SplittableRandom(seed);
    this.seeds = seeds;
  }

  /** One of the seeds, by its place. */
  public int pick() {
    return random.nextInt(seeds.size());
  }

  /** A number from 0 to below a bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A file broken in one to six ways; at most about 200 kB. */
  public byte[] broken(byte[] file) {
    byte[] bytes = file;
    for (int steps = 1 + random.nextInt(MOST_STEPS); steps > 0; steps--) {
      bytes = step(bytes);
      if (bytes.length > MOST_BYTES) {
        bytes = Arrays.copyOf(bytes, MOST_BYTES);
      }
    }
    return bytes;
  }

  private byte[] step(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(1 << random.nextInt(1, 14)));
    return switch (random.nextInt(8)) {
      case 0 -> flipped(bytes);
      case 1 -> join(range(bytes, 0, from), range(bytes, to, bytes.length));
      case 2 -> repeated(bytes, from, to);
      case 3 -> Arrays.copyOf(bytes, from);
      case 4 -> spliced(bytes, from, to);
      case 5 -> new String(bytes, UTF_8).getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
      default -> inserted(bytes, from);
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] copy = bytes.clone();
    for (int count = 1 + random.nextInt(8); count > 0 && copy.length > 0; count--) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private byte[] repeated(byte[] bytes, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, to);
    int most = 1 << random.nextInt(1, 12);
    for (int count = random.nextInt(most); count > 0 && out.size() < MOST_BYTES; count--) {
      out.write(bytes, from, to - from);
    }
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private byte[] spliced(byte[] bytes, int from, int to) {
    byte[] other = seeds.get(pick());
    int otherFrom = random.nextInt(other.length + 1);
    int otherTo = Math.min(other.length, otherFrom + random.nextInt(4096));
    return join(
        join(range(bytes, 0, from), range(other, otherFrom, otherTo)),
        range(bytes, to, bytes.length));
  }

  private byte[] inserted(byte[] bytes, int at) {
    byte[] token = TOKENS.get(random.nextInt(TOKENS.size()));
    byte[] inserted = range(bytes, 0, at);
    int most = random.nextInt(10) == 0 ? 5000 : 2;
    for (int count = 1 + random.nextInt(most); count > 0; count--) {
      inserted = inserted.length > MOST_BYTES ? inserted : join(inserted, token);
    }
    return join(inserted, range(bytes, at, bytes.length));
  }

  private static byte[] range(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] join(byte[] left, byte[] right) {
    byte[] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
