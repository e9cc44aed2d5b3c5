package org.newsmill.cli;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/**
 * A row to be printed.
 *
 * @param partition such as {@code dt=2024-12-05}
 */
record ShownRow(String partition, GenericRecord row) {
  /** The value of a field or of the partition's key; null where there is none. */
  Object value(String field) {
    int divider = partition.indexOf('=');
    if (field.equals(partition.substring(0, divider))) {
      return partition.substring(divider + 1);
    }
    return row.hasField(field) ? row.get(field) : null;
  }

  /** A field in one line of at most so many code points; empty where there is none. */
  String text(String field, int maxCodePoints) {
    Object value = value(field);
    if (value == null) {
      return "";
    }
    String text =
        value instanceof ByteBuffer bytes
            ? StandardCharsets.UTF_8.decode(bytes.duplicate()).toString()
            : value.toString();
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.codePointCount(0, line.length()) <= maxCodePoints
        ? line
        : line.substring(0, line.offsetByCodePoints(0, maxCodePoints)) + "..";
  }

  /** All fields that have a value, in the order of the schema. */
  Map<String, String> texts(int maxCodePoints) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Schema.Field field : row.getSchema().getFields()) {
      if (row.get(field.pos()) != null) {
        texts.put(field.name(), text(field.name(), maxCodePoints));
      }
    }
    return texts;
  }
}
