package org.newsmill.read.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.job.Compression;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.read.source.MemoryFiles;
import org.newsmill.read.source.RecordingSink;
import org.newsmill.record.RawDocument;
import org.newsmill.text.ContentHash;

class XlsxReaderTest {
  private static final String FILE = "/dump/a.xlsx";
  private static final FieldMapping BIGKINDS = FieldMapping.preset("bigkinds").orElseThrow();

  @Test
  void readsEveryField() {
    byte[] workbook =
        XlsxFiles.of(
            XlsxFiles.row(1, "일자", "언론사", "기고자", "제목", "본문", "URL")
                + XlsxFiles.row(
                    2,
                    "20241205",
                    "가온통신",
                    "정하늬",
                    "제목 &amp; \uD83D\uDE00",
                    "본문\n둘째",
                    "https://gaon.example/1"));
    byte[] bytes =
        "20241205\t가온통신\t정하늬\t제목 & \uD83D\uDE00\t본문\n둘째\thttps://gaon.example/1".getBytes(UTF_8);
    RawDocument expected = new RawDocument();
    expected.setSourceUri(FILE);
    expected.setPosition(0);
    expected.setFormat("xlsx");
    expected.setMediaType("text/plain");
    expected.setUrl("https://gaon.example/1");
    expected.setTitle("제목 & \uD83D\uDE00");
    expected.setBody("본문\n둘째");
    expected.setPublisher("가온통신");
    expected.setByline("정하늬");
    expected.setPublished("20241205");
    expected.setDocumentHash(ContentHash.of(bytes));
    expected.setHead(ByteBuffer.wrap(bytes));
    expected.setTotalBytes(bytes.length);

    read(workbook).assertOnlyDocuments(expected);
  }

  @Test
  void readsNumbersAndDates() {
    byte[] workbook =
        XlsxFiles.of(
            XlsxFiles.row(1, "제목", "일자")
                + "<row r='2'><c r='A2'><v>7.5</v></c><c r='B2'><v>20241205</v></c></row>"
                + "<row r='3'><c r='A3'><v>1</v></c><c r='B3' s='1'><v>45631.5</v></c></row>");

    RecordingSink sink = read(workbook);

    assertEquals(
        List.of("20241205", "2024-12-05T12:00"),
        sink.documents().stream().map(RawDocument::getPublished).toList());
    assertEquals("7.5", sink.documents().get(0).getTitle());
    assertEquals(1, sink.documents().get(1).getPosition());
  }

  @Test
  void passesOverEmptyRowsAndMissingCells() {
    byte[] workbook =
        XlsxFiles.of(
            XlsxFiles.row(1)
                + XlsxFiles.row(3, "제목", "본문")
                + XlsxFiles.row(5, " ")
                + XlsxFiles.row(6, null, "본문"));

    RawDocument document = read(workbook).onlyDocument();

    assertEquals(null, document.getTitle());
    assertEquals("본문", document.getBody());
  }

  @Test
  void rejectsSheet_whenItNamesNoText() {
    assertEquals(
        List.of("no_mapped_column@0"), read(XlsxFiles.of(XlsxFiles.row(1, "a"))).rejects());
  }

  @Test
  void rejectsFile_whenItIsNoWorkbook() {
    read("no zip".getBytes(UTF_8)).assertBalanced();
    assertEquals(List.of("unreadable_file@0"), read("no zip".getBytes(UTF_8)).rejects());
  }

  @Test
  void survivesAnyCut() {
    byte[] workbook = XlsxFiles.of(XlsxFiles.row(1, "제목") + XlsxFiles.row(2, "하나"));

    for (int cut = 1; cut < workbook.length; cut += 7) {
      RecordingSink sink = read(Arrays.copyOf(workbook, cut));
      sink.assertBalanced();
      assertEquals(1, sink.rejects().size(), "cut at " + cut);
    }
  }

  @Test
  void rejectsFile_whenItBecomesTooLarge() {
    byte[] workbook = XlsxFiles.of(XlsxFiles.row(1, "제목", "x".repeat(5_000_000)));
    InputLimits limits = new InputLimits(1000, 200, 10, 1, 1000, 1_000_000);

    RecordingSink sink =
        MemoryFiles.read(
            new XlsxReader(BIGKINDS, limits),
            MemoryFiles.of(FILE, Format.XLSX, Compression.NONE, workbook));

    assertEquals(List.of("too_large@0"), sink.rejects());
  }

  @Test
  void rejectsFile_whenItIsTooDense() {
    byte[] workbook = XlsxFiles.of(XlsxFiles.row(1, "제목", "x".repeat(20_000_000)));

    assertEquals(List.of("too_compressed@0"), read(workbook).rejects());
  }

  @Test
  void rejectsFile_whenACellLiesTooFar() {
    byte[] workbook =
        XlsxFiles.of("<row r='1'><c r='ZZZZZZ1' t='inlineStr'><is><t>x</t></is></c></row>");

    assertEquals(
        "a cell lies beyond column XFD, the last of a sheet",
        read(workbook).onlyReject().getDetail());
  }

  @Test
  void rejectsRow_whenItIsTooLarge() {
    byte[] workbook =
        XlsxFiles.of(
            XlsxFiles.row(1, "제목") + XlsxFiles.row(2, "x".repeat(2000)) + XlsxFiles.row(3, "하나"));

    RecordingSink sink =
        MemoryFiles.read(
            new XlsxReader(BIGKINDS, InputLimits.DEFAULT.withMaxDocumentBytes(1000)),
            MemoryFiles.of(FILE, Format.XLSX, Compression.NONE, workbook));

    assertEquals(List.of("too_large@0"), sink.rejects());
    assertEquals("하나", sink.documents().get(0).getTitle());
  }

  @Test
  void expandsNoEntities() {
    byte[] workbook =
        XlsxFiles.of(
            "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b SYSTEM 'file:///etc/passwd'>]>"
                + "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                + "<sheetData>"
                + XlsxFiles.row(1, "제목")
                + XlsxFiles.row(2, "&a;&b;하나")
                + "</sheetData></worksheet>",
            "");

    RecordingSink sink = read(workbook);

    sink.assertBalanced();
    sink.documents().forEach(document -> assertEquals(-1, document.getTitle().indexOf("root:")));
  }

  private static RecordingSink read(byte[] workbook) {
    return MemoryFiles.read(
        new XlsxReader(BIGKINDS, InputLimits.DEFAULT),
        MemoryFiles.of(FILE, Format.XLSX, Compression.NONE, workbook));
  }
}
