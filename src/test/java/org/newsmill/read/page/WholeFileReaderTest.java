package org.newsmill.read.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsmill.job.Compression;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.read.source.MemoryFiles;
import org.newsmill.read.source.RecordingSink;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;
import org.newsmill.text.ContentHash;

class WholeFileReaderTest {
  private static final String FILE = "/dump/a.md";

  @Test
  void makesOneDocument() {
    byte[] bytes = "\uFEFF# 제목\r\n\r\n본문".getBytes(StandardCharsets.UTF_8);
    RawDocument expected = new RawDocument();
    expected.setSourceUri(FILE);
    expected.setPosition(0);
    expected.setFormat("markdown");
    expected.setMediaType("text/markdown");
    expected.setBody("# 제목\r\n\r\n본문");
    expected.setDocumentHash(ContentHash.of(bytes));
    expected.setHead(ByteBuffer.wrap(bytes));
    expected.setTotalBytes(bytes.length);

    read(bytes, bytes.length).assertOnlyDocuments(expected);
  }

  @Test
  void rejectsFile_whenItIsTooLarge() {
    byte[] bytes = "0123456".getBytes(StandardCharsets.UTF_8);
    RejectRow expected =
        reject(
            "too_large",
            "7 bytes, max_document_bytes is 6",
            "012345".getBytes(StandardCharsets.UTF_8));
    expected.setTotalBytes(7L);

    read(bytes, 6).assertOnlyReject(expected);
  }

  @Test
  void keepsBytes_whenTextIsNotUtf8() {
    byte[] bytes = "abc 똠방".getBytes(Charset.forName("MS949"));

    RawDocument document = read(bytes, 100).onlyDocument();

    assertEquals(null, document.getBody());
    assertEquals(ByteBuffer.wrap(bytes), document.getContent());
    assertEquals(null, document.getCharset());
    assertEquals("text/markdown", document.getMediaType());
  }

  @Test
  void keepsBytes_ofAPage() {
    byte[] bytes = "<html><p>본문</p></html>".getBytes(StandardCharsets.UTF_8);

    RawDocument document =
        MemoryFiles.read(
                new WholeFileReader(InputLimits.DEFAULT),
                MemoryFiles.of("/dump/a.html", Format.HTML, Compression.NONE, bytes))
            .onlyDocument();

    assertEquals("html", document.getFormat());
    assertEquals("text/html", document.getMediaType());
    assertEquals(null, document.getBody());
    assertEquals(ByteBuffer.wrap(bytes), document.getContent());
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void readsEveryCompression(Compression compression) {
    byte[] bytes = "# 제목 \uD83D\uDE00".getBytes(StandardCharsets.UTF_8);

    RawDocument document =
        MemoryFiles.read(
                new WholeFileReader(InputLimits.DEFAULT),
                MemoryFiles.of(
                    FILE, Format.MARKDOWN, compression, MemoryFiles.compress(compression, bytes)))
            .onlyDocument();

    assertEquals("# 제목 \uD83D\uDE00", document.getBody());
    assertEquals(ContentHash.of(bytes), document.getDocumentHash());
    assertEquals(bytes.length, document.getTotalBytes());
  }

  @ParameterizedTest
  @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void rejectsFile_whenItIsCutOff(Compression compression) {
    byte[] whole =
        MemoryFiles.compress(compression, "# 제목".repeat(50).getBytes(StandardCharsets.UTF_8));

    RejectRow reject =
        MemoryFiles.read(
                new WholeFileReader(InputLimits.DEFAULT),
                MemoryFiles.of(
                    FILE, Format.MARKDOWN, compression, Arrays.copyOf(whole, whole.length - 3)))
            .onlyReject();

    assertEquals("unreadable_file", reject.getReason());
    assertTrue(
        reject
            .getDetail()
            .startsWith(compression.id() + " ends or breaks here, the rest of the file is lost"),
        reject.getDetail());
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

  private static RecordingSink read(byte[] bytes, int maxBytes) {
    return MemoryFiles.read(
        new WholeFileReader(InputLimits.DEFAULT.withMaxDocumentBytes(maxBytes)),
        MemoryFiles.of(FILE, Format.MARKDOWN, Compression.NONE, bytes));
  }
}
