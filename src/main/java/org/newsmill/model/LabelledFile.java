package org.newsmill.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads labelled texts: UTF-8, plain or gzip, either JSON Lines or TSV with a header line; told
 * apart by content (JSON Lines starts with a brace), never by name. Lines end with LF or CRLF;
 * empty lines at the end are ignored.
 */
public final class LabelledFile {
  private static final String UTF8_BOM = "\uFEFF";

  private final List<String> labelColumns;
  private final List<String> titleColumns;
  private final List<String> textColumns;

  /**
   * A reader.
   *
   * @param labelColumns names of the label's column or key, the first that is there is taken
   * @param titleColumns the same for the title
   * @param textColumns the same for the text
   */
  public LabelledFile(
      List<String> labelColumns, List<String> titleColumns, List<String> textColumns) {
    this.labelColumns = List.copyOf(labelColumns);
    this.titleColumns = List.copyOf(titleColumns);
    this.textColumns = List.copyOf(textColumns);
  }

  /**
   * Reads a whole file.
   *
   * @return its rows in their order, at least one
   * @throws MalformedInputException for a malformed row, a file without rows, a cut gzip
   * @throws NoSuchFileException when there is no such file
   */
  public List<LabelledText> read(Path file) throws IOException {
    try (InputStream in = open(file)) {
      return read(in, file.toString());
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      throw new MalformedInputException(
          file.toString(),
          0,
          "cannot be read to its end: "
              + (e instanceof EOFException ? "unexpected end" : e.getMessage()));
    }
  }

  /**
   * Reads a whole stream of plain text.
   *
   * @param name what to call it in messages
   */
  public List<LabelledText> read(InputStream in, String name) throws IOException {
    List<String> lines = lines(in, name);
    if (lines.isEmpty()) {
      throw new MalformedInputException(name, 0, "the file is empty, expected rows");
    }
    RowFormat format =
        lines.get(0).startsWith("{")
            ? new JsonRows(name, labelColumns, titleColumns, textColumns)
            : TsvRows.of(name, lines.get(0), labelColumns, titleColumns, textColumns);
    List<LabelledText> rows = new ArrayList<>();
    for (int i = format.headerLines(); i < lines.size(); i++) {
      if (lines.get(i).isEmpty()) {
        throw new MalformedInputException(name, i + 1, "the line is empty");
      }
      rows.add(format.parse(lines.get(i), i + 1));
    }
    if (rows.isEmpty()) {
      throw new MalformedInputException(name, 0, "no rows after the header");
    }
    return rows;
  }

  static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file));
    raw.mark(2);
    boolean gzip = raw.read() == 0x1F && raw.read() == 0x8B;
    raw.reset();
    return gzip ? new GZIPInputStream(raw) : raw;
  }

  static List<String> lines(InputStream in, String name) throws IOException {
    List<String> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    for (int next = buffered.read(); next >= 0; next = buffered.read()) {
      if (next == '\n') {
        lines.add(decode(line.toByteArray(), name, lines.size() + 1));
        line.reset();
      } else {
        line.write(next);
      }
    }
    lines.add(decode(line.toByteArray(), name, lines.size() + 1));
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private static String decode(byte[] bytes, String name, long line) {
    int end = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end)).toString();
      return line == 1 && text.startsWith(UTF8_BOM) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new MalformedInputException(name, line, "not UTF-8");
    }
  }
}
