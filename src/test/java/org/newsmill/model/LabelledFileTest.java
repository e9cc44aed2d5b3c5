package org.newsmill.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFileTest {
  private static final LabelledFile READER =
      new LabelledFile(List.of("label"), List.of("title"), List.of("text"));

  @Test
  void takesQuotesLiterally_andLetsTheFirstTabSplit() throws IOException {
    assertEquals(
        List.of(
            new LabelledText(2, "label", "경제", "\"구름은행\" 예금", null),
            new LabelledText(3, "label", "세계", "달에서\t온 \"편지", null),
            new LabelledText(4, "label", "세계", "", null)),
        read("label\ttitle\n경제\t\"구름은행\" 예금\n세계\t달에서\t온 \"편지\n세계\t\n"));
  }

  @Test
  void ignoresOtherColumns_crlf_byteOrderMark_andEmptyLinesAtTheEnd() throws IOException {
    assertEquals(
        List.of(new LabelledText(2, "label", "경제", "예금", null)),
        read("\uFEFFid\tlabel\tnote\ttitle\r\n7\t경제\tx\t예금\r\n\r\n\r\n"));
  }

  @Test
  void readsJsonLines_withOtherKeys() throws IOException {
    assertEquals(
        List.of(
            new LabelledText(1, "label", "경제", null, "예금\n금리"),
            new LabelledText(2, "label", "3", "달", "편지")),
        read(
            "{\"id\":1,\"label\":\"경제\",\"text\":\"예금\\n금리\",\"x\":[1]}\n"
                + "{\"label\":3,\"title\":\"달\",\"text\":\"편지\"}"));
  }

  @Test
  void readsGzip_whateverTheName(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("label\ttitle\n경제\t예금\n".getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve("rows.txt"), bytes.toByteArray());
    assertEquals(List.of(new LabelledText(2, "label", "경제", "예금", null)), READER.read(file));
  }

  @Test
  void rejectsGzip_whenItIsCut(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("label\ttitle\na\tb\n".getBytes(StandardCharsets.UTF_8));
    }
    Path file = folder.resolve("cut.tsv");
    Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 4));

    assertEquals(
        file + ": cannot be read to its end: unexpected end",
        assertThrows(
                MalformedInputException.class,
                () -> new LabelledFile(List.of("label"), List.of("title"), List.of()).read(file))
            .getMessage());
  }

  @Test
  void namesFileLineAndReason_ofAMalformedRow() {
    assertFault("x: the file is empty, expected rows", "");
    assertFault("x: the file is empty, expected rows", "\n\n");
    assertFault("x: no rows after the header", "label\ttitle\n");
    assertFault("x:3: 1 columns, the header has 2", "label\ttitle\na\tb\nno tab\n");
    assertFault("x:2: 3 columns, the header has 4", "id\tlabel\ta\ttitle\n1\tb\tc\n");
    assertFault("x:2: the label is empty", "label\ttitle\n\tb\n");
    assertFault("x:2: the line is empty", "label\ttitle\n\na\tb\n");
    assertFault(
        "x:1: the header has [name, title], expected one of [label] and one of [title] or [text]",
        "name\ttitle\na\tb\n");
    assertFault("x:1: no label: no key of [label]", "{\"text\":\"a\"}");
    assertFault("x:1: no text: no key of [title] or [text]", "{\"label\":\"a\"}");
    assertFault("x:1: text is no string", "{\"label\":\"a\",\"text\":{}}");
    assertFault("x:2: not a JSON object", "{\"label\":\"a\",\"text\":\"b\"}\n[1]");
  }

  @Test
  void rejectsBytesThatAreNotUtf8() {
    byte[] bytes = "label\ttitle\na\t?\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xB0;
    MalformedInputException fault =
        assertThrows(
            MalformedInputException.class, () -> READER.read(new ByteArrayInputStream(bytes), "x"));
    assertEquals("x:2: not UTF-8", fault.getMessage());
  }

  private static void assertFault(String message, String content) {
    MalformedInputException fault =
        assertThrows(MalformedInputException.class, () -> read(content));
    assertEquals(message, fault.getMessage());
  }

  private static List<LabelledText> read(String content) throws IOException {
    return READER.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "x");
  }
}
