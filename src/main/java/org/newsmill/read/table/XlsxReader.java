package org.newsmill.read.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.BrokenDataException;
import org.newsmill.read.source.DocumentReader;
import org.newsmill.read.source.DocumentSink;
import org.newsmill.read.source.Guard;
import org.newsmill.read.source.SourceFile;
import org.newsmill.text.ContentHash;

/**
 * Makes a document of each row below the header of each sheet of a workbook (ECMA-376); the row's
 * number in the whole workbook, from 0 and without headers, is its position. The file and its
 * shared strings are held in memory, within {@code max_workbook_bytes}.
 */
public final class XlsxReader implements DocumentReader {
  private final FieldMapping fields;
  private final InputLimits limits;

  /** A reader of workbooks with these columns. */
  public XlsxReader(FieldMapping fields, InputLimits limits) {
    this.fields = fields;
    this.limits = limits;
  }

  @Override
  public void read(SourceFile file, DocumentSink sink) throws IOException {
    Counted counted = new Counted(sink);
    try (InputStream in = file.content(limits.maxCompressionRatio())) {
      byte[] bytes = in.readNBytes(limits.maxWorkbookBytes());
      if (bytes.length == 0) {
        return;
      }
      if (in.read() >= 0) {
        throw new BrokenDataException(
            Reason.TOO_LARGE,
            "more than " + limits.maxWorkbookBytes() + " bytes, which max_workbook_bytes is");
      }
      Guard.call(Reason.UNREADABLE_FILE, () -> WorkbookCheck.check(bytes, limits));
      try (ReadableWorkbook workbook = open(bytes)) {
        for (Sheet sheet :
            Guard.call(Reason.UNREADABLE_FILE, () -> workbook.getSheets().toList())) {
          readSheet(file, sheet, counted);
        }
      }
    } catch (BrokenDataException e) {
      sink.found();
      sink.reject(file.at(counted.rows, new byte[0]), e.reason(), e.getMessage());
    }
  }

  /** Without styles, dates are the numbers that stand in the cells. */
  private static ReadableWorkbook open(byte[] bytes) throws IOException {
    try {
      return open(bytes, true);
    } catch (BrokenDataException e) {
      return open(bytes, false);
    }
  }

  private static ReadableWorkbook open(byte[] bytes, boolean withStyles) throws IOException {
    return Guard.call(
        Reason.UNREADABLE_FILE,
        () ->
            new ReadableWorkbook(
                new ByteArrayInputStream(bytes), new ReadingOptions(withStyles, false)));
  }

  /** The sink, and how many rows there were. */
  private static final class Counted {
    private final DocumentSink sink;
    private long rows;

    Counted(DocumentSink sink) {
      this.sink = sink;
    }
  }

  private void readSheet(SourceFile file, Sheet sheet, Counted counted) throws IOException {
    try (Stream<Row> rows = Guard.call(Reason.UNREADABLE_FILE, sheet::openStream)) {
      Iterator<Row> each = rows.iterator();
      Columns columns = null;
      while (Guard.call(Reason.UNREADABLE_FILE, each::hasNext)) {
        List<String> cells = Guard.call(Reason.UNREADABLE_FILE, () -> cells(each.next()));
        if (cells.stream().allMatch(String::isBlank)) {
          continue;
        }
        if (columns != null) {
          readRow(file, cells, columns, counted);
        } else {
          columns = new Columns(fields, cells);
          if (!columns.holdText()) {
            byte[] header = Columns.bytes(cells);
            counted.sink.found();
            counted.sink.reject(
                file.at(counted.rows, header), Reason.NO_MAPPED_COLUMN, columns.missing(cells));
            return;
          }
        }
      }
    }
  }

  private void readRow(SourceFile file, List<String> cells, Columns columns, Counted counted) {
    counted.sink.found();
    byte[] bytes = Columns.bytes(cells);
    Provenance from = Provenance.ofBytes(file.uri(), counted.rows, bytes, bytes.length);
    counted.rows++;
    if (bytes.length > limits.maxDocumentBytes()) {
      String detail = bytes.length + " bytes, max_document_bytes is " + limits.maxDocumentBytes();
      counted.sink.reject(from, Reason.TOO_LARGE, detail);
      return;
    }
    counted.sink.document(columns.document(Format.XLSX, from, cells, ContentHash.of(bytes)));
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getOptionalCell(i).map(XlsxReader::text).orElse(""));
    }
    return cells;
  }

  /** Numbers without exponent, and dates, which are numbers too, as ISO 8601. */
  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      String format = cell.getDataFormatString();
      return format != null && format.matches(".*[yY].*")
          ? cell.asDate().toString()
          : cell.asNumber().toPlainString();
    }
    boolean isText = cell.getType() == CellType.STRING || cell.getType() == CellType.FORMULA;
    String text = isText ? cell.getText() : null;
    return text == null ? "" : text;
  }
}
