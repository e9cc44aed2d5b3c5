package org.newsmill.report;

import java.time.LocalDate;
import java.util.List;
import org.apache.avro.generic.GenericRecord;

/**
 * A row of a table. A field that the file's schema lacks, as files of an older version may, is null
 * or 0.
 *
 * @param partition its partition, such as {@code dt=2024-12-05}
 * @param fields the fields
 */
public record Row(String partition, GenericRecord fields) {

  /** A text; null where there is none. */
  String text(String field) {
    Object value = value(field);
    return value == null ? null : value.toString();
  }

  /** A name; empty where it is unknown. */
  String name(String field) {
    String text = text(field);
    return text == null ? "" : text;
  }

  /** A number of things; 0 where there is none. */
  long count(String field) {
    return value(field) instanceof Number number ? number.longValue() : 0;
  }

  /** A measured number; null where there is none. */
  Double real(String field) {
    return value(field) instanceof Number number ? number.doubleValue() : null;
  }

  /** A time in UTC milliseconds; null where there is none. */
  Long millis(String field) {
    return value(field) instanceof Number number ? (Long) number.longValue() : null;
  }

  /** Whether the field is there and true. */
  boolean is(String field) {
    return Boolean.TRUE.equals(value(field));
  }

  /** The texts of an array. */
  List<String> texts(String field) {
    return value(field) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  /** The day of a table that is partitioned by {@code dt}. */
  LocalDate day() {
    return LocalDate.parse(partition.substring(partition.indexOf('=') + 1));
  }

  private Object value(String field) {
    return fields.hasField(field) ? fields.get(field) : null;
  }
}
