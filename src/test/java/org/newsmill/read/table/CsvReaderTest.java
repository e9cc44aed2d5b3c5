package org.newsmill.read.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.job.Compression;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.read.source.MemoryFiles;
import org.newsmill.read.source.RecordingSink;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;
import org.newsmill.text.ContentHash;

class CsvReaderTest {
  private static final String FILE = "/dump/a.csv";
  private static final FieldMapping BIGKINDS = FieldMapping.preset("bigkinds").orElseThrow();
  private static final FieldMapping NEWSMILL = FieldMapping.preset("newsmill").orElseThrow();

  @Test
  void readsEveryField() {
    String header = "뉴스 식별자,일자,언론사,기고자,제목,통합 분류1,본문,URL\r\n";
    String row =
        "01.2024,20241205,가온통신,정하늬 기자,\"제목, \"\"인용\"\"\",정치,\"첫 줄\r\n둘째 줄 \uD83D\uDE00\","
            + "https://gaon.example/1";
    byte[] bytes = row.getBytes(UTF_8);
    RawDocument expected = new RawDocument();
    expected.setSourceUri(FILE);
    expected.setPosition(header.getBytes(UTF_8).length);
    expected.setFormat("csv");
    expected.setMediaType("text/plain");
    expected.setUrl("https://gaon.example/1");
    expected.setTitle("제목, \"인용\"");
    expected.setBody("첫 줄\r\n둘째 줄 \uD83D\uDE00");
    expected.setPublisher("가온통신");
    expected.setByline("정하늬 기자");
    expected.setPublished("20241205");
    expected.setDocumentHash(ContentHash.of(bytes));
    expected.setHead(ByteBuffer.wrap(bytes));
    expected.setTotalBytes(bytes.length);

    read((header + row).getBytes(UTF_8), BIGKINDS).assertOnlyDocuments(expected);
  }

  @Test
  void findsColumns_whenTheirNamesAreDecomposed() {
    String header = Normalizer.normalize("제목,본문\n", Normalizer.Form.NFD);

    assertEquals("글", read(utf8("\uFEFF" + header + "머리,글"), BIGKINDS).onlyDocument().getBody());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";"})
  void findsTheDelimiter(String delimiter) {
    String text =
        String.join(delimiter, "url", "title", "body")
            + "\nu"
            + delimiter
            + "\"a,b;c\td\""
            + delimiter;

    RawDocument document = read(utf8(text), NEWSMILL).onlyDocument();

    assertEquals("u", document.getUrl());
    assertEquals("a,b;c\td", document.getTitle());
    assertEquals(null, document.getBody());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "x-windows-949", "UTF-16LE", "UTF-16BE"})
  void findsTheCharset(String name) {
    String mark = name.startsWith("UTF-16") ? "\uFEFF" : "";
    byte[] bytes = (mark + "title,body\n똠방,펲시\n").getBytes(Charset.forName(name));

    RawDocument document = read(bytes, NEWSMILL).onlyDocument();

    assertEquals("똠방", document.getTitle());
    assertEquals("펲시", document.getBody());
  }

  @Test
  void findsTheCharset_whereTheBeginningIsAscii() {
    byte[] ascii = utf8("title,body\n" + "a,b\n".repeat(20_000));
    byte[] korean = "똠방,펲시\n".getBytes(Charset.forName("x-windows-949"));

    RecordingSink sink = read(MemoryFiles.join(ascii, korean), NEWSMILL);

    assertEquals("똠방", sink.documents().get(20_000).getTitle());
    assertEquals(ascii.length, sink.documents().get(20_000).getPosition());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-31j, 港の新しい橋が月曜日に開通し、多くの住民が喜んだ。",
    "GB18030, 新的图书馆在星期一开放，很多居民都来参观了。",
    "windows-1251, В понедельник в городе открылась новая библиотека."
  })
  void findsTheCharset_ofOtherLanguages(String name, String body) {
    byte[] bytes = ("title,body\nA," + body + "\n").getBytes(Charset.forName(name));

    assertEquals(body, read(bytes, NEWSMILL).onlyDocument().getBody());
  }

  @Test
  void readsEachRowInItsCharset_whenTheFileIsAMixture() {
    byte[] other = "똠방,펲시\n".getBytes(Charset.forName("x-windows-949"));

    RecordingSink sink =
        read(MemoryFiles.join(utf8("title,body\n하나,둘\n"), other, utf8("셋,넷\n")), NEWSMILL);

    assertEquals(List.of("하나", "똠방", "셋"), titles(sink));
  }

  @Test
  void rejectsRow_whenItIsInNoCharset() {
    byte[] wrong = {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'};

    RecordingSink sink =
        read(MemoryFiles.join(utf8("title,body\n하나,둘\n"), wrong, utf8("셋,넷\n")), NEWSMILL);

    assertEquals(List.of("하나", "셋"), titles(sink));
    assertEquals(List.of("wrong_charset@22"), sink.rejects());
    sink.assertBalanced();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"only one|1 fields, the header has 2", "a,b,c|3 fields, the header has 2"})
  void rejectsRow_whenItIsRagged(String row, String detail) {
    RejectRow reject = read(utf8("title,body\n" + row + "\n"), NEWSMILL).onlyReject();

    assertEquals("ragged_row", reject.getReason());
    assertEquals(detail, reject.getDetail());
    assertEquals(11, reject.getPosition());
  }

  @Test
  void allowsEmptyFieldsBehindTheLast() {
    assertEquals("b", read(utf8("title,body\na,b,,\n"), NEWSMILL).onlyDocument().getBody());
  }

  @Test
  void rejectsRow_whenItsQuotesDoNotMatch_andGoesOn() {
    RecordingSink sink = read(utf8("title,body\n\"a\"x,b\nc,d\n"), NEWSMILL);

    assertEquals(List.of("broken_row@11"), sink.rejects());
    assertEquals(
        "a quoted field does not end, or text stands behind the quote that ends it",
        sink.rejectRows().get(0).getDetail());
    assertEquals(List.of("c"), titles(sink));
  }

  @Test
  void takesQuoteInTheMiddleOfAFieldAsItIs() {
    RecordingSink sink = read(utf8("title,body\n5\" disk,b\nc,d\n"), NEWSMILL);

    assertEquals(List.of("5\" disk", "c"), titles(sink));
  }

  @Test
  void rejectsRow_whenItsQuoteNeverEnds_andGoesOnBehindIt() {
    String text = "title,body\n\"" + "a,b\n".repeat(30) + "c,d\n";
    RecordingSink sink =
        MemoryFiles.read(
            new CsvReader(NEWSMILL, InputLimits.DEFAULT.withMaxDocumentBytes(100)),
            MemoryFiles.of(FILE, Format.CSV, Compression.NONE, utf8(text)));

    assertEquals("too_large@11", sink.rejects().get(0));
    assertEquals("c", titles(sink).get(titles(sink).size() - 1));
    sink.assertBalanced();
  }

  @Test
  void rejectsFile_whenTheHeaderNamesNoText() {
    RejectRow reject = read(utf8("a,b\n1,2\n3,4\n"), NEWSMILL).onlyReject();

    assertEquals("no_mapped_column", reject.getReason());
    assertEquals("none of the columns title, body, html is among a, b", reject.getDetail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "title,body", "title,body\n\r\n,\n , \n"})
  void findsNothing_whenThereAreNoRows(String text) {
    read(utf8(text), NEWSMILL).assertNothingFound();
  }

  @ParameterizedTest
  @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void keepsWhatCameBefore_whenTheFileIsCutOff(Compression compression) {
    StringBuilder text = new StringBuilder("title,body\n");
    for (int i = 0; i < 3000; i++) {
      text.append(ContentHash.of(String.valueOf(i))).append(",b\n");
    }
    byte[] whole =
        MemoryFiles.join(
            MemoryFiles.compress(compression, utf8(text.toString())),
            MemoryFiles.compress(compression, utf8(text.toString())));

    RecordingSink sink =
        MemoryFiles.read(
            new CsvReader(NEWSMILL, InputLimits.DEFAULT),
            MemoryFiles.of(FILE, Format.CSV, compression, Arrays.copyOf(whole, whole.length - 40)));

    assertEquals(
        "unreadable_file", sink.rejectRows().get(sink.rejectRows().size() - 1).getReason());
    assertEquals(true, sink.documents().size() >= 3000);
    sink.assertBalanced();
  }

  private static List<String> titles(RecordingSink sink) {
    return sink.documents().stream().map(RawDocument::getTitle).toList();
  }

  private static RecordingSink read(byte[] bytes, FieldMapping fields) {
    return MemoryFiles.read(
        new CsvReader(fields, InputLimits.DEFAULT),
        MemoryFiles.of(FILE, Format.CSV, Compression.NONE, bytes));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
