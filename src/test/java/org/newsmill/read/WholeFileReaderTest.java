package org.newsmill.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;
import org.newsmill.text.ContentHash;

class WholeFileReaderTest {
  private static final String FILE = "/dump/a.md";

  @Test
  void makesOneDocument() throws IOException {
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
  void rejectsFile_whenItIsTooLarge() throws IOException {
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
  void rejectsFile_whenItIsNotUtf8() throws IOException {
    byte[] bytes = "abc 똠방".getBytes(Charset.forName("MS949"));

    read(bytes, 100).assertOnlyReject(reject("not_utf8", "byte 4 of the file is not UTF-8", bytes));
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

  private static RecordingSink read(byte[] bytes, int maxBytes) throws IOException {
    RecordingSink sink = new RecordingSink();
    new WholeFileReader(maxBytes)
        .read(FILE, "markdown", new ByteArrayInputStream(bytes), bytes.length, sink);
    return sink;
  }
}
