package org.newsmill.read.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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
 * Makes a document of each row below the header of a CSV file (RFC 4180). Commas, tabs and
 * semicolons divide fields, whichever the header has most of. UTF-16 needs a byte order mark; any
 * other charset is found from the first 64 KB or, where they do not tell, each row is in UTF-8 or
 * windows-949. Empty rows are no documents.
 */
public final class CsvReader implements DocumentReader {
  private final FieldMapping fields;
  private final InputLimits limits;

  /** A reader of tables with these columns. */
  public CsvReader(FieldMapping fields, InputLimits limits) {
    this.fields = fields;
    this.limits = limits;
  }

  @Override
  public void read(SourceFile file, DocumentSink sink) throws IOException {
    try (InputStream in = file.content(limits.maxCompressionRatio())) {
      CsvSample sample = CsvSample.of(in);
      RowSplitter rows =
          new RowSplitter(
              sample.rows(), sample.offset(), sample.delimiter(), limits.maxDocumentBytes());
      try {
        readRows(file, sample, rows, sink);
      } catch (BrokenDataException e) {
        sink.found();
        sink.reject(file.at(rows.offset(), rows.bytes()), e.reason(), e.getMessage());
      } catch (CharacterCodingException e) {
        sink.found();
        sink.reject(
            file.at(rows.offset(), rows.bytes()), Reason.WRONG_CHARSET, "the bytes are not UTF-16");
      }
    }
  }

  private void readRows(SourceFile file, CsvSample sample, RowSplitter rows, DocumentSink sink)
      throws IOException {
    List<String> header = null;
    Columns columns = null;
    while (rows.next()) {
      byte[] bytes = rows.bytes();
      if (isBlank(bytes)) {
        continue;
      }
      Provenance from = Provenance.ofBytes(file.uri(), rows.offset(), bytes, rows.totalBytes());
      if (header == null) {
        header = cells(sample, from, bytes);
        columns = new Columns(fields, header);
        if (!columns.holdText()) {
          throw new BrokenDataException(Reason.NO_MAPPED_COLUMN, columns.missing(header));
        }
      } else {
        sink.found();
        readRow(sample, from, bytes, header.size(), columns, sink);
      }
    }
  }

  private void readRow(
      CsvSample sample,
      Provenance from,
      byte[] bytes,
      int width,
      Columns columns,
      DocumentSink sink)
      throws IOException {
    try {
      List<String> cells = cells(sample, from, bytes);
      int used = cells.size();
      while (used > width && cells.get(used - 1).isEmpty()) {
        used--;
      }
      if (used != width) {
        String detail = used + " fields, the header has " + width;
        sink.reject(from, Reason.RAGGED_ROW, detail);
        return;
      }
      sink.document(columns.document(Format.CSV, from, cells, ContentHash.of(bytes)));
    } catch (BrokenDataException e) {
      sink.reject(from, e.reason(), e.getMessage());
    }
  }

  private List<String> cells(CsvSample sample, Provenance from, byte[] bytes) throws IOException {
    if (from.totalBytes() > limits.maxDocumentBytes()) {
      throw new BrokenDataException(
          Reason.TOO_LARGE,
          from.totalBytes() + " bytes, max_document_bytes is " + limits.maxDocumentBytes());
    }
    String text = decoded(sample.charsets(), bytes);
    return Guard.call(Reason.BROKEN_ROW, () -> parse(text, sample.delimiter()));
  }

  private static String decoded(List<Charset> charsets, byte[] bytes) throws IOException {
    String text = null;
    for (Charset charset : charsets) {
      text = text == null ? decoded(charset, bytes) : text;
    }
    if (text == null) {
      throw new BrokenDataException(
          Reason.WRONG_CHARSET,
          charsets.size() > 1
              ? "the row is neither UTF-8 nor windows-949"
              : "the row is not in " + charsets.get(0) + ", as the file is");
    }
    return text;
  }

  private static String decoded(Charset charset, byte[] bytes) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static List<String> parse(String text, char delimiter) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> records = parser.getRecords();
      if (records.size() != 1) {
        throw new BrokenDataException(
            Reason.BROKEN_ROW, "a carriage return stands in a field without quotes");
      }
      return records.get(0).toList();
    } catch (UncheckedIOException e) {
      throw new BrokenDataException(
          Reason.BROKEN_ROW,
          "a quoted field does not end, or text stands behind the quote that ends it");
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r' && b != ',' && b != ';') {
        return false;
      }
    }
    return true;
  }
}
