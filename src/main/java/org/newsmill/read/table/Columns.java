package org.newsmill.read.table;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.FieldMapping.Field;
import org.newsmill.job.Format;
import org.newsmill.outcome.Provenance;
import org.newsmill.record.RawDocument;

/** The columns of a table in which a mapping's fields lie. */
final class Columns {
  private static final int SHOWN_CHARS = 300;

  private final Map<Field, Integer> places = new EnumMap<>(Field.class);
  private final String wanted;

  /** Looks the fields up in a header; names are compared as NFC without white space around. */
  Columns(FieldMapping fields, List<String> header) {
    List<String> names = header.stream().map(Columns::normal).toList();
    for (Field field : Field.values()) {
      int place = names.indexOf(fields.columnOf(field).map(Columns::normal).orElse(null));
      if (place >= 0) {
        places.put(field, place);
      }
    }
    wanted =
        List.of(Field.TITLE, Field.BODY, Field.HTML).stream()
            .flatMap(field -> fields.columnOf(field).stream())
            .reduce((a, b) -> a + ", " + b)
            .orElse("");
  }

  private static String normal(String name) {
    return name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFC).strip();
  }

  /** Whether there is a column of which a document can be made. */
  boolean holdText() {
    return places.containsKey(Field.TITLE)
        || places.containsKey(Field.BODY)
        || places.containsKey(Field.HTML);
  }

  /** What a table without such columns has instead. */
  String missing(List<String> header) {
    String names = String.join(", ", header);
    String shown = names.length() > SHOWN_CHARS ? names.substring(0, SHOWN_CHARS) + ".." : names;
    return "none of the columns " + wanted + " is among " + shown;
  }

  /** The document of a row; an empty cell is a field that is missing. */
  RawDocument document(Format format, Provenance from, List<String> row, String documentHash) {
    RawDocument document = new RawDocument();
    document.setSourceUri(from.sourceUri());
    document.setPosition(from.position());
    document.setFormat(format.id());
    document.setUrl(cell(row, Field.URL));
    document.setPublisher(cell(row, Field.PUBLISHER));
    document.setTitle(cell(row, Field.TITLE));
    String body = cell(row, Field.BODY);
    String html = body == null ? cell(row, Field.HTML) : null;
    document.setMediaType(html == null ? "text/plain" : "text/html");
    document.setBody(html == null ? body : html);
    document.setByline(cell(row, Field.BYLINE));
    document.setPublished(cell(row, Field.PUBLISHED_AT));
    document.setUpdated(cell(row, Field.UPDATED_AT));
    document.setCrawled(cell(row, Field.CRAWLED_AT));
    document.setDocumentHash(documentHash);
    document.setHead(from.head());
    document.setTotalBytes(from.totalBytes());
    return document;
  }

  private String cell(List<String> row, Field field) {
    Integer place = places.get(field);
    String text = place == null || place >= row.size() ? null : row.get(place);
    return text == null || text.isBlank() ? null : text;
  }

  /** A row as bytes, for formats that have none of their own. */
  static byte[] bytes(List<String> row) {
    return String.join("\t", row.stream().map(cell -> cell == null ? "" : cell).toList())
        .getBytes(StandardCharsets.UTF_8);
  }
}
