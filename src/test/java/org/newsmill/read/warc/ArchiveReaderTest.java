package org.newsmill.read.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.job.Compression;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.read.source.MemoryFiles;
import org.newsmill.read.source.RecordingSink;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;
import org.newsmill.text.ContentHash;

class ArchiveReaderTest {
  private static final String FILE = "/dump/a.warc";
  private static final InputLimits LIMITS = new InputLimits(20_000, 50, 100, 5, 4000, 20_000);

  @Test
  void readsAResponse() {
    byte[] body = "<html><p>본문 \uD83D\uDE00</p></html>".getBytes(Charset.forName("MS949"));
    byte[] record =
        WarcFiles.response(
            "https://gaon.example/1",
            WarcFiles.http("Content-Type: text/html; charset=\"euc-kr\"\r\n", body));
    RawDocument expected = new RawDocument();
    expected.setSourceUri(FILE);
    expected.setPosition(0);
    expected.setFormat("warc");
    expected.setMediaType("text/html");
    expected.setContent(ByteBuffer.wrap(body));
    expected.setCharset("euc-kr");
    expected.setUrl("https://gaon.example/1");
    expected.setCrawled(WarcFiles.DATE);
    expected.setDocumentHash(ContentHash.of(body));
    expected.setHead(ByteBuffer.wrap(Arrays.copyOf(record, record.length - 4)));
    expected.setTotalBytes(record.length - 4L);

    read(record).assertOnlyDocuments(expected);
  }

  @Test
  void readsResourcesAndConversions() {
    byte[] archive =
        MemoryFiles.join(
            WarcFiles.record("resource", "http://gaon.example/1", "text/plain", utf8("하나")),
            WarcFiles.record("conversion", "<http://gaon.example/2>", "text/plain", utf8("둘")));

    RecordingSink sink = read(archive);

    assertEquals(List.of("하나", "둘"), contents(sink));
    assertEquals(
        List.of("http://gaon.example/1", "http://gaon.example/2"),
        sink.documents().stream().map(RawDocument::getUrl).toList());
    assertEquals("text/plain", sink.documents().get(0).getMediaType());
  }

  @Test
  void readsAnArcFile() {
    byte[] page = WarcFiles.http("Content-Type: text/html\r\n", utf8("<p>하나</p>"));
    byte[] archive =
        MemoryFiles.join(
            utf8("filedesc://a.arc 0.0.0.0 20141205010203 text/plain 8\n1 0 Nuri\n\n"),
            utf8("http://gaon.example/1 192.0.2.1 20141205010203 text/html " + page.length + "\n"),
            page,
            utf8("\n"),
            utf8("http://gaon.example/2 192.0.2.1 20141205010204 text/html " + page.length + "\n"),
            page,
            utf8("\n"));

    RecordingSink sink = read(archive);

    sink.assertBalanced();
    assertEquals(List.of("<p>하나</p>", "<p>하나</p>"), contents(sink));
    assertEquals("http://gaon.example/2", sink.documents().get(1).getUrl());
    assertEquals("2014-12-05T01:02:04Z", sink.documents().get(1).getCrawled());
  }

  @Test
  void countsOnlyWhatMayHoldAPage() {
    byte[] archive =
        MemoryFiles.join(
            WarcFiles.record("warcinfo", null, "application/warc-fields", utf8("software: Nuri")),
            WarcFiles.record(
                "request", "http://gaon.example/", "application/http", utf8("GET / HTTP/1.1\r\n")),
            WarcFiles.record("metadata", "http://gaon.example/", "text/plain", utf8("x: y")));

    read(archive).assertNothingFound();
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1 301 Moved, text/html, http_status, status 301",
    "HTTP/1.1 404 Not Found, text/html, http_status, status 404",
    "HTTP/2 503 , text/html, http_status, status 503",
    "HTTP/1.1 200 OK, image/png, not_text, media type image/png",
    "HTTP/1.1 200 OK, application/json; charset=utf-8, not_text, media type application/json; charset=utf-8"
  })
  void excludesWhatIsNoPage(String status, String type, String reason, String detail) {
    byte[] http = utf8(status + "\r\nContent-Type: " + type + "\r\n\r\n<html></html>");

    var exclusion = read(WarcFiles.response("http://gaon.example/", http)).onlyExclusion();

    assertEquals(reason, exclusion.getReason());
    assertEquals(detail, exclusion.getDetail());
    assertEquals("http://gaon.example/", exclusion.getUrl());
  }

  @Test
  void excludesRevisits() {
    byte[] record =
        WarcFiles.record(
            "revisit", "http://gaon.example/", "application/http", utf8("HTTP/1.1 200 OK\r\n\r\n"));

    assertEquals("revisit", read(record).onlyExclusion().getReason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dns:gaon.example", "metadata://wget.example/log"})
  void excludesWhatIsNotOfTheWeb(String url) {
    byte[] record = WarcFiles.record("resource", url, "text/plain", utf8("x"));

    assertEquals("not_text", read(record).onlyExclusion().getReason());
  }

  @Test
  void looksAtThePage_whenTheServerNamesNoMediaType() {
    byte[] page = utf8("<!DOCTYPE html><html></html>");
    byte[] other = utf8("PNG");
    byte[] archive =
        MemoryFiles.join(
            WarcFiles.response("http://gaon.example/1", WarcFiles.http("", page)),
            WarcFiles.response("http://gaon.example/2", WarcFiles.http("", other)));

    RecordingSink sink = read(archive);

    assertEquals(1, sink.documents().size());
    assertEquals(1, sink.exclusions().size());
  }

  @ParameterizedTest
  @CsvSource({"gzip, GZIP", "x-gzip, GZIP", "zstd, ZSTD"})
  void decodesContentCodings(String name, Compression compression) {
    byte[] page = utf8("<p>본문</p>".repeat(9));

    assertEquals(
        List.of("<p>본문</p>".repeat(9)),
        contents(read(coded(name, MemoryFiles.compress(compression, page)))));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void decodesDeflate_withAndWithoutItsHeader(boolean raw) {
    byte[] page = utf8("<p>본문</p>".repeat(9));
    java.util.zip.Deflater deflater = new java.util.zip.Deflater(6, raw);
    deflater.setInput(page);
    deflater.finish();
    byte[] out = new byte[1000];
    int length = deflater.deflate(out);

    assertEquals(
        List.of("<p>본문</p>".repeat(9)),
        contents(read(coded("deflate", Arrays.copyOf(out, length)))));
  }

  @Test
  void decodesBrotli() {
    // RFC 7932: one meta-block that is not compressed, then the empty last one.
    byte[] text = utf8("<p>a</p>");
    byte[] coded =
        MemoryFiles.join(
            new byte[] {0x0B | (byte) 0x80, 0x03, (byte) 0x80}, text, new byte[] {0x03});
    // 0x8B 0x03 0x80: window of 22 bits, a block of 8 bytes as they are.
    coded[0] = (byte) 0x8B;

    assertEquals(List.of("<p>a</p>"), contents(read(coded("br", coded))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "deflate", "zstd", "identity"})
  void takesBodyAsItIs_whenItWasDecodedBefore(String coding) {
    assertEquals(List.of("<p>본문</p>"), contents(read(coded(coding, utf8("<p>본문</p>")))));
  }

  @Test
  void rejectsRecord_whenItsContentIsCutOff() {
    byte[] gzip = WarcFiles.gzip(utf8("<p>본문</p>".repeat(99)));

    RejectRow reject = read(coded("gzip", Arrays.copyOf(gzip, gzip.length / 2))).onlyReject();

    assertEquals("broken_content", reject.getReason());
    assertEquals("unexpected end", reject.getDetail());
  }

  @Test
  void rejectsRecord_whenItsCodingIsUnknown() {
    RejectRow reject = read(coded("sdch", utf8("x"))).onlyReject();

    assertEquals("broken_content", reject.getReason());
    assertEquals(
        "unknown content coding 'sdch'; known are gzip, deflate, br, zstd", reject.getDetail());
  }

  @Test
  void joinsChunks() {
    byte[] http =
        WarcFiles.http(
            "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
            utf8("6\r\n<p>본\r\n7;x=y\r\n문</p>\r\n0\r\n\r\n"));

    assertEquals(
        List.of("<p>본문</p>"), contents(read(WarcFiles.response("http://gaon.example/", http))));
  }

  @Test
  void takesBodyAsItIs_whenTheChunksAreNone() {
    byte[] http =
        WarcFiles.http(
            "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", utf8("<p>본문</p>"));

    assertEquals(
        List.of("<p>본문</p>"), contents(read(WarcFiles.response("http://gaon.example/", http))));
  }

  @Test
  void doesNotBelieveTheLengthOfTheServer() {
    byte[] http =
        WarcFiles.http("Content-Type: text/html\r\nContent-Length: 3\r\n", utf8("<p>본문</p>"));

    assertEquals(
        List.of("<p>본문</p>"), contents(read(WarcFiles.response("http://gaon.example/", http))));
  }

  @Test
  void rejectsRecord_whenItIsTooLarge() {
    byte[] archive =
        MemoryFiles.join(
            WarcFiles.page(1, "x".repeat(21_000)),
            WarcFiles.page(2, "y".repeat(99_000)),
            WarcFiles.page(3, "z"));

    RecordingSink sink = read(archive);

    assertEquals(1, sink.documents().size());
    assertEquals(
        List.of("too_large", "too_large"),
        sink.rejectRows().stream().map(RejectRow::getReason).toList());
    sink.assertBalanced();
  }

  @Test
  void rejectsRecord_whenItsContentBecomesTooLarge() {
    byte[] gzip = WarcFiles.gzip(new byte[30_000]);

    assertEquals("too_large", read(coded("gzip", gzip)).onlyReject().getReason());
  }

  @Test
  void rejectsRecord_whenItsContentIsTooDense() {
    InputLimits limits = InputLimits.DEFAULT;
    byte[] gzip = WarcFiles.gzip(new byte[12_000_000]);

    RejectRow reject =
        MemoryFiles.read(
                new ArchiveReader(limits),
                MemoryFiles.of(FILE, Format.WARC, Compression.NONE, coded("gzip", gzip)))
            .onlyReject();

    assertEquals("too_compressed", reject.getReason());
  }

  @Test
  void rejectsRecord_whenItsHeaderIsTooLong() {
    byte[] archive =
        MemoryFiles.join(
            utf8("WARC/1.0\r\nWARC-Type: response\r\nX: " + "x".repeat(9000) + "\r\n\r\n"),
            WarcFiles.page(1, "하나"));

    RecordingSink sink = read(archive);

    assertEquals(List.of("line_too_long@0"), sink.rejects());
    assertEquals(1, sink.documents().size());
  }

  @Test
  void rejectsRecord_whenItHasNoAddress() {
    RejectRow reject =
        read(WarcFiles.record("resource", null, "text/plain", utf8("x"))).onlyReject();

    assertEquals("broken_record", reject.getReason());
    assertEquals("the header has no WARC-Target-URI", reject.getDetail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "99999999999999999999"})
  void rejectsRecord_whenItsLengthIsNone_andGoesOn(String length) {
    byte[] broken =
        utf8(
            "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: " + length + "\r\n\r\nabc\r\n\r\n");
    byte[] archive = MemoryFiles.join(broken, WarcFiles.page(1, "하나"));

    RecordingSink sink = read(archive);

    assertEquals(List.of("broken_record@0"), sink.rejects());
    assertEquals(List.of((long) broken.length), positions(sink));
    sink.assertBalanced();
  }

  @ParameterizedTest
  @ValueSource(ints = {-9, -1, 5, 50, 300, 9000})
  void rejectsRecord_whenItsLengthIsWrong_andGoesOn(int more) {
    byte[] right = WarcFiles.page(1, "하나");
    String text = new String(right, UTF_8);
    int at = text.indexOf("Content-Length: ") + 16;
    int length = Integer.parseInt(text.substring(at, text.indexOf('\r', at)));
    byte[] wrong =
        utf8(text.replace("Content-Length: " + length, "Content-Length: " + (length + more)));
    byte[] archive = MemoryFiles.join(wrong, WarcFiles.page(2, "둘"), WarcFiles.page(3, "셋"));

    RecordingSink sink = read(archive);

    assertEquals(List.of("broken_record@0"), sink.rejects());
    assertEquals(
        List.of((long) wrong.length, (long) wrong.length + WarcFiles.page(2, "둘").length),
        positions(sink));
    sink.assertBalanced();
  }

  @Test
  void rejectsWhatIsNoRecord_once() {
    byte[] junk = utf8("\0\0junk\nmore junk\r\n\r\nWARC\n");
    byte[] archive = MemoryFiles.join(WarcFiles.page(1, "하나"), junk, WarcFiles.page(2, "둘"), junk);

    RecordingSink sink = read(archive);

    assertEquals(List.of("<html><p>하나</p></html>", "<html><p>둘</p></html>"), contents(sink));
    assertEquals(2, sink.rejects().size());
    sink.assertBalanced();
  }

  @Test
  void keepsWhatCameBefore_whenTheFileIsCutOff() {
    byte[] first = WarcFiles.page(1, "하나");
    byte[] archive = MemoryFiles.join(first, WarcFiles.page(2, "둘"));

    for (int cut = first.length + 6; cut < archive.length - 4; cut++) {
      RecordingSink sink = read(Arrays.copyOf(archive, cut));

      assertEquals(List.of(0L), positions(sink), "cut at " + cut);
      assertEquals(List.of("broken_record@" + first.length), sink.rejects());
    }
  }

  @Test
  void tellsTheOffsetOfEachMember() {
    byte[] first = WarcFiles.gzip(WarcFiles.page(1, "하나"));
    byte[] second = WarcFiles.gzip(WarcFiles.page(2, "둘"));

    RecordingSink sink = readGzip(MemoryFiles.join(first, second));

    assertEquals(List.of(0L, (long) first.length), positions(sink));
  }

  @Test
  void readsAllRecordsOfOneMember() {
    byte[] first = WarcFiles.page(1, "하나");

    RecordingSink sink = readGzip(WarcFiles.gzip(MemoryFiles.join(first, WarcFiles.page(2, "둘"))));

    assertEquals(List.of(0L, (long) first.length), positions(sink));
  }

  @ParameterizedTest
  @EnumSource(
      value = Compression.class,
      names = {"ZSTD", "BZIP2"})
  void readsOtherCompressions(Compression compression) {
    byte[] first = WarcFiles.page(1, "하나");
    byte[] archive =
        MemoryFiles.join(
            MemoryFiles.compress(compression, first),
            MemoryFiles.compress(compression, WarcFiles.page(2, "둘")));

    RecordingSink sink =
        MemoryFiles.read(
            new ArchiveReader(LIMITS), MemoryFiles.of(FILE, Format.WARC, compression, archive));

    assertEquals(List.of(0L, (long) first.length), positions(sink));
  }

  @Test
  void goesOnAtTheNextMember_whateverByteIsBroken() {
    byte[] first = WarcFiles.gzip(WarcFiles.page(1, "하나"));
    byte[] second = WarcFiles.gzip(WarcFiles.page(2, "둘"));
    byte[] third = WarcFiles.gzip(WarcFiles.page(3, "셋"));
    byte[] archive = MemoryFiles.join(first, second, third);

    int lost = 0;
    for (int at = 0; at < second.length; at++) {
      byte[] damaged = archive.clone();
      damaged[first.length + at] ^= 0x55;
      RecordingSink sink = readGzip(damaged);

      sink.assertBalanced();
      assertTrue(positions(sink).contains(0L), "first, byte " + at);
      assertTrue(
          positions(sink).contains((long) first.length + second.length), "third, byte " + at);
      lost += sink.documents().size() == 2 ? 1 : 0;
    }
    // Time and system of a member's header do not matter.
    assertTrue(lost >= second.length - 8, lost + " of " + second.length);
  }

  @Test
  void readsEveryRecordOnce_whateverTheRanges() {
    List<byte[]> members = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      members.add(WarcFiles.gzip(WarcFiles.page(i, "본문 ".repeat(i * 7))));
    }
    byte[] archive = MemoryFiles.join(members.toArray(byte[][]::new));
    List<Long> expected = positions(readGzip(archive));
    assertEquals(12, expected.size());

    for (int step : List.of(1, 2, 3, 10, 97, 256, archive.length - 1, archive.length)) {
      List<Long> found = new ArrayList<>();
      for (int start = 0; start < archive.length; start += step) {
        int end = Math.min(archive.length, start + step);
        RecordingSink sink =
            MemoryFiles.read(
                new ArchiveReader(LIMITS),
                MemoryFiles.range(FILE, Format.WARC, Compression.GZIP, archive, start, end));
        assertEquals(List.of(), sink.rejects());
        found.addAll(positions(sink));
      }
      assertEquals(expected, found, "ranges of " + step);
    }
  }

  private static byte[] coded(String coding, byte[] body) {
    return WarcFiles.response(
        "http://gaon.example/",
        WarcFiles.http("Content-Type: text/html\r\nContent-Encoding: " + coding + "\r\n", body));
  }

  private static RecordingSink read(byte[] archive) {
    return MemoryFiles.read(
        new ArchiveReader(LIMITS), MemoryFiles.of(FILE, Format.WARC, Compression.NONE, archive));
  }

  private static RecordingSink readGzip(byte[] archive) {
    return MemoryFiles.read(
        new ArchiveReader(LIMITS), MemoryFiles.of(FILE, Format.WARC, Compression.GZIP, archive));
  }

  private static List<String> contents(RecordingSink sink) {
    assertEquals(
        List.of(), sink.rejects().stream().filter(r -> sink.documents().isEmpty()).toList());
    return sink.documents().stream().map(d -> MemoryFiles.text(d.getContent())).toList();
  }

  private static List<Long> positions(RecordingSink sink) {
    return sink.documents().stream().map(RawDocument::getPosition).toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
