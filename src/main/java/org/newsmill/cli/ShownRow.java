package org.newsmill.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/**
 * A row to be printed.
 *
 * @param partition such as {@code dt=2024-12-05}
 */
record ShownRow(String partition, GenericRecord row) {
  /**
   * The value of a field or of the partition's key; null where there is none. A time is an {@link
   * Instant}; bytes are a text in which those that are not UTF-8 are written as {@code \xB0}.
   */
  Object value(String field) {
    int divider = partition.indexOf('=');
    if (field.equals(partition.substring(0, divider))) {
      return partition.substring(divider + 1);
    }
    Object value = row.hasField(field) ? row.get(field) : null;
    if (value instanceof ByteBuffer bytes) {
      return decoded(bytes.duplicate());
    }
    if (value instanceof Long millis && isTime(row.getSchema().getField(field).schema())) {
      return Instant.ofEpochMilli(millis);
    }
    return value;
  }

  /** Whether a field holds moments, or none. */
  static boolean isTime(Schema schema) {
    return schema.isUnion()
        ? schema.getTypes().stream().anyMatch(ShownRow::isTime)
        : LogicalTypes.timestampMillis().equals(schema.getLogicalType());
  }

  private static String decoded(ByteBuffer bytes) {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(4 * bytes.remaining());
    for (CoderResult result = utf8.decode(bytes, text, true);
        result.isError();
        result = utf8.decode(bytes, text, true)) {
      for (int i = 0; i < result.length(); i++) {
        text.put(String.format(Locale.ROOT, "\\x%02X", bytes.get()));
      }
    }
    return text.flip().toString();
  }

  /**
   * A field in one line of at most so many code points; empty where there is none. What a terminal
   * would obey is written by its code point.
   */
  String text(String field, int maxCodePoints) {
    Object value = value(field);
    if (value == null) {
      return "";
    }
    StringBuilder line = new StringBuilder();
    value.toString().codePoints().limit(maxCodePoints + 1L).forEach(letter -> show(letter, line));
    return line.codePointCount(0, line.length()) <= maxCodePoints
        ? line.toString()
        : line.substring(0, line.offsetByCodePoints(0, maxCodePoints)) + "..";
  }

  private static void show(int letter, StringBuilder line) {
    switch (Character.getType(letter)) {
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> line.append(' ');
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> {
        if (Character.isWhitespace(letter)) {
          line.append(' ');
        } else if (letter == 0x200C || letter == 0x200D) {
          line.appendCodePoint(letter);
        } else {
          line.append(String.format(Locale.ROOT, "\\u%04X", letter));
        }
      }
      default -> line.appendCodePoint(letter);
    }
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

  /**
   * A JSON object of values in full; times are milliseconds as in the table.
   *
   * @param fields those that it has, in this order; empty for all of the table
   */
  String json(List<String> fields) {
    List<String> names =
        fields.isEmpty()
            ? row.getSchema().getFields().stream().map(Schema.Field::name).toList()
            : fields;
    return names.stream()
        .map(name -> "\"" + name + "\": " + GenericData.get().toString(inJson(name)))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private Object inJson(String field) {
    Object value = value(field);
    return value instanceof Instant time ? (Object) time.toEpochMilli() : value;
  }
}
