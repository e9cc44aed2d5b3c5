package org.newsmill.read.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.job.Compression;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.FieldMapping.Field;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.read.source.MemoryFiles;
import org.newsmill.read.source.RecordingSink;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;
import org.newsmill.text.ContentHash;

class JsonLinesReaderTest {
  private static final FieldMapping NEWSMILL = FieldMapping.preset("newsmill").orElseThrow();
  private static final FieldMapping NEWS_PLEASE = FieldMapping.preset("news-please").orElseThrow();
  private static final String FILE = "/dump/a.jsonl";
  private static final int MAX_BYTES = 2000;

  @Test
  void readsEveryField() {
    String line =
        """
        {"url": "https://gaon.example/1", "title": "제목", "body": "본문 \\ud83d\\ude00", \
        "publisher": "가온통신", "byline": "정하늬 기자", "published_at": "2024-12-05", \
        "updated_at": "2024-12-05T01:02:03Z", "crawled_at": "2024-12-06", "other": [1]}""";
    RawDocument expected = document(line);
    expected.setUrl("https://gaon.example/1");
    expected.setTitle("제목");
    expected.setBody("본문 \uD83D\uDE00");
    expected.setPublisher("가온통신");
    expected.setByline("정하늬 기자");
    expected.setPublished("2024-12-05");
    expected.setUpdated("2024-12-05T01:02:03Z");
    expected.setCrawled("2024-12-06");

    read(line).assertOnlyDocuments(expected);
  }

  @Test
  void leavesFieldsEmpty_whenTheyAreMissingOrNull() {
    String line = "{\"title\": null, \"body\": \"\"}";
    RawDocument expected = document(line);
    expected.setBody("");

    read(line).assertOnlyDocuments(expected);
  }

  @Test
  void readsDocument_whenALineBeginsWithAByteOrderMark() {
    String line = "\uFEFF{\"title\": \"t\"}";
    RawDocument expected = document(line);
    expected.setTitle("t");

    read(line).assertOnlyDocuments(expected);
  }

  @Test
  void readsNestedPaths() {
    FieldMapping nested =
        NEWSMILL.with(Field.TITLE, "meta.head.line").with(Field.BODY, "content.text");

    RawDocument document =
        read(
                bytes("{\"meta\": {\"head\": {\"line\": \"t\"}}, \"content\": \"flat\"}"),
                nested,
                MAX_BYTES)
            .onlyDocument();

    assertEquals("t", document.getTitle());
    assertEquals(null, document.getBody());
  }

  @Test
  void readsKeysThatHoldDots() {
    FieldMapping dotted = NEWSMILL.with(Field.TITLE, "dc\\.title").with(Field.BODY, "a\\\\.b");

    RawDocument document =
        read(bytes("{\"dc.title\": \"t\", \"a\\\\\": {\"b\": \"x\"}}"), dotted, MAX_BYTES)
            .onlyDocument();

    assertEquals("t", document.getTitle());
    assertEquals("x", document.getBody());
    assertEquals("dc\\.title", dotted.pathOf(Field.TITLE).orElseThrow());
    assertEquals("dc.title", dotted.columnOf(Field.TITLE).orElseThrow());
  }

  @Test
  void readsHtml_whereThereIsNoBody() {
    RawDocument document = read("{\"body\": \" \", \"html\": \"<p>본문</p>\"}").onlyDocument();

    assertEquals("text/html", document.getMediaType());
    assertEquals("<p>본문</p>", document.getBody());
  }

  @Test
  void readsBody_whereThereIsHtmlToo() {
    RawDocument document = read("{\"body\": \"본문\", \"html\": \"<p>다른 본문</p>\"}").onlyDocument();

    assertEquals("text/plain", document.getMediaType());
    assertEquals("본문", document.getBody());
  }

  @Test
  void joinsSeveralAuthors() {
    RawDocument document =
        read(bytes("{\"authors\": [\"가\", \"나\"]}"), NEWS_PLEASE, MAX_BYTES).onlyDocument();

    assertEquals("가, 나", document.getByline());
  }

  @Test
  void hasNoByline_whenTheListOfAuthorsIsEmpty() {
    RawDocument document = read(bytes("{\"authors\": []}"), NEWS_PLEASE, MAX_BYTES).onlyDocument();

    assertEquals(null, document.getByline());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t \t"})
  void findsNothing_whenALineIsBlank(String line) {
    read(line).assertNothingFound();
  }

  @Test
  void rejectsLine_whenItIsTooLarge() {
    RejectRow expected =
        reject("too_large", "12 bytes, max_document_bytes is 10", bytes("{\"title\": "));
    expected.setTotalBytes(12L);

    read(bytes("{\"title\": 1}"), NEWSMILL, 10).assertOnlyReject(expected);
  }

  @Test
  void rejectsLine_whenItIsLargeAndBlank() {
    RejectRow expected =
        reject("too_large", "11 bytes, max_document_bytes is 10", bytes(" ".repeat(10)));
    expected.setTotalBytes(11L);

    read(bytes(" ".repeat(11)), NEWSMILL, 10).assertOnlyReject(expected);
  }

  @Test
  void rejectsLine_whenItIsNotUtf8() {
    byte[] line = "{\"body\": \"똠방\"}".getBytes(Charset.forName("MS949"));

    read(line, NEWSMILL, MAX_BYTES)
        .assertOnlyReject(reject("not_utf8", "byte 10 of the line is not UTF-8", line));
  }

  @Test
  void rejectsLine_whenItIsCutOff() {
    String line = "{\"body\": \"본문";

    read(line)
        .assertOnlyReject(
            reject(
                "not_json",
                "column 13: Unexpected end-of-input: was expecting closing quote for a string value",
                bytes(line)));
  }

  @Test
  void rejectsLine_whenTwoValuesStandOnIt() {
    RejectRow reject = read("{} {}").onlyReject();

    assertEquals("not_json", reject.getReason());
    assertEquals(ByteBuffer.wrap(bytes("{} {}")), reject.getBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"x\": ", "[{\"x\": "})
  void rejectsLine_whenItIsNestedTooDeeply(String open) {
    byte[] line = bytes("{\"x\": " + open.repeat(100_000) + "]".repeat(40) + "}");
    RejectRow reject = read(line, NEWSMILL, line.length).onlyReject();

    assertEquals("too_deep", reject.getReason());
    assertEquals("max_nesting_depth is 1000", reject.getDetail());
  }

  @Test
  void rejectsLine_whenANumberIsTooLong() {
    assertEquals("not_json", read("{\"x\": " + "1".repeat(1500) + "}").onlyReject().getReason());
  }

  @ParameterizedTest
  @CsvSource({"[1],ARRAY", "1,NUMBER", "\"x\",STRING", "true,BOOLEAN", "null,NULL"})
  void rejectsLine_whenItIsNoObject(String line, String type) {
    read(line)
        .assertOnlyReject(
            reject(
                "not_an_object", "the line holds a JSON " + type + ", not an object", bytes(line)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'{\"body\": 1}','''body'' holds a JSON NUMBER, not a STRING'",
        "'{\"title\": [\"a\"]}','''title'' holds a JSON ARRAY, not a STRING'",
        "'{\"url\": {}}','''url'' holds a JSON OBJECT, not a STRING'",
        "'{\"byline\": [\"a\", null]}','''byline'' holds a JSON NULL, not a STRING'",
        "'{\"published_at\": true}','''published_at'' holds a JSON BOOLEAN, not a STRING'"
      })
  void rejectsLine_whenAFieldHoldsNoText(String line, String detail) {
    read(line).assertOnlyReject(reject("wrong_type", detail, bytes(line)));
  }

  @Test
  void keepsNothingPrivate_inAReject() {
    RejectRow reject = read("{\"a\": a@b.example 010-1234-5678").onlyReject();

    assertEquals(
        "{\"a\": [email] [phone]",
        StandardCharsets.UTF_8.decode(reject.getBytes().duplicate()).toString());
  }

  @Test
  void keepsNothingPrivate_whereTheBytesAreCut() {
    String line = "{" + " ".repeat(4080) + "jeong.ha.neul@gaon.example";
    RejectRow reject = read(bytes(line), NEWSMILL, 10_000).onlyReject();

    assertEquals(
        "{" + " ".repeat(4080),
        StandardCharsets.UTF_8.decode(reject.getBytes().duplicate()).toString());
    assertEquals(line.length(), reject.getTotalBytes());
  }

  private static RawDocument document(String line) {
    byte[] bytes = bytes(line);
    RawDocument document = new RawDocument();
    document.setSourceUri(FILE);
    document.setPosition(0);
    document.setFormat("jsonl");
    document.setMediaType("text/plain");
    document.setDocumentHash(ContentHash.of(bytes));
    document.setHead(ByteBuffer.wrap(bytes));
    document.setTotalBytes(bytes.length);
    return document;
  }

  private static RejectRow reject(String reason, String detail, byte[] bytes) {
    return RejectRow.newBuilder()
        .setStage("read")
        .setReason(reason)
        .setSourceUri(FILE)
        .setPosition(0L)
        .setDetail(detail)
        .setBytes(ByteBuffer.wrap(bytes))
        .setTotalBytes((long) bytes.length)
        .build();
  }

  private static RecordingSink read(String line) {
    return read(bytes(line), NEWSMILL, MAX_BYTES);
  }

  private static RecordingSink read(byte[] line, FieldMapping fields, int maxBytes) {
    return MemoryFiles.read(
        new JsonLinesReader(fields, InputLimits.DEFAULT.withMaxDocumentBytes(maxBytes)),
        MemoryFiles.of(FILE, Format.JSONL, Compression.NONE, line));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
