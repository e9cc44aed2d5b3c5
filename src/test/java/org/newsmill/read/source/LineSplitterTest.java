package org.newsmill.read.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

  /** What the splitter tells of a line. */
  private record Line(long offset, String text, long totalBytes, boolean tooLong) {}

  @Test
  void tellsOffsets() {
    assertEquals(List.of(line(0, "ab"), line(3, "가나"), line(10, "c")), split("ab\n가나\nc\n", 100));
  }

  @Test
  void dropsCarriageReturn_beforeALineFeed() {
    assertEquals(List.of(line(0, "ab"), line(4, "c\rd")), split("ab\r\nc\rd\r\n", 100));
  }

  @Test
  void yieldsLastLine_whenNoLineFeedFollows() {
    assertEquals(List.of(line(0, "ab"), line(3, "c")), split("ab\nc", 100));
  }

  @Test
  void yieldsEmptyLines() {
    assertEquals(
        List.of(line(0, ""), line(1, ""), line(3, "a"), line(5, "")), split("\n\r\na\n\n", 100));
  }

  @Test
  void yieldsNothing_whenTheStreamIsEmpty() {
    assertEquals(List.of(), split("", 100));
  }

  @Test
  void keepsLine_whenItIsExactlyAsLongAsAllowed() {
    assertEquals(
        List.of(line(0, "12345"), line(6, "12345"), line(13, "12345")),
        split("12345\n12345\r\n12345", 5));
  }

  @Test
  void keepsTheBeginning_whenALineIsTooLong() {
    assertEquals(
        List.of(
            new Line(0, "12345", 6, true),
            new Line(7, "12345", 9, true),
            new Line(18, "12345", 5, false)),
        split("123456\n123456789\r\n12345\n", 5));
  }

  @Test
  void countsFromTheOffsetOfTheStream() throws IOException {
    LineSplitter lines = new LineSplitter(stream("a\nb"), 1_000_000_000_000L, 5);

    assertTrue(lines.next());
    assertTrue(lines.next());
    assertEquals(1_000_000_000_002L, lines.offset());
    assertFalse(lines.next());
  }

  @Test
  void keepsWhatWasRead_whenTheStreamFails() throws IOException {
    LineSplitter lines =
        new LineSplitter(new SequenceInputStream(stream("a\nbc"), new Broken()), 0, 5);

    assertTrue(lines.next());
    assertThrows(EOFException.class, lines::next);
    assertEquals(2, lines.offset());
    assertEquals("bc", new String(lines.bytes(), StandardCharsets.UTF_8));
    assertEquals(2, lines.totalBytes());
  }

  @Property
  void linesJoinedAgainAreTheText(@ForAll("texts") String text) {
    List<Line> lines = split(text, 1000);

    StringBuilder joined = new StringBuilder();
    lines.forEach(line -> joined.append(line.text()).append('\n'));
    String normal = text.replace("\r\n", "\n");
    String ended = normal.isEmpty() || normal.endsWith("\n") ? normal : normal + "\n";
    assertEquals(ended.replaceAll("\r\n$", "\n"), joined.toString());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ab\r\n")
        .ofMaxLength(20)
        .filter(t -> !t.contains("\r\r"));
  }

  private static Line line(long offset, String text) {
    return new Line(offset, text, text.getBytes(StandardCharsets.UTF_8).length, false);
  }

  private static List<Line> split(String text, int maxLineBytes) {
    LineSplitter lines = new LineSplitter(stream(text), 0, maxLineBytes);
    List<Line> all = new ArrayList<>();
    try {
      while (lines.next()) {
        all.add(
            new Line(
                lines.offset(),
                new String(lines.bytes(), StandardCharsets.UTF_8),
                lines.totalBytes(),
                lines.tooLong()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new EOFException("broken");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      throw new EOFException("broken");
    }
  }
}
