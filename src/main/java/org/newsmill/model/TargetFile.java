package org.newsmill.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads texts with targets: JSON Lines with the keys {@code text}, {@code entity} and {@code
 * label}, and {@code start} and {@code end} in code points where they are known. Without them the
 * target is where the text first holds the entity as a word of its own, else anywhere, without
 * regard to case. UTF-8, plain or gzip; other keys are ignored.
 */
public final class TargetFile {
  private final String name;
  private final long line;
  private final JsonNode row;

  private TargetFile(String name, long line, JsonNode row) {
    this.name = name;
    this.line = line;
    this.row = row;
  }

  /**
   * Reads a file.
   *
   * @return its rows in order, at least one
   * @throws MalformedInputException for a malformed row or a file without rows
   */
  public static List<TargetText> read(Path file) throws IOException {
    try (InputStream in = LabelledFile.open(file)) {
      return read(in, file.toString());
    }
  }

  /**
   * Reads a stream of plain text.
   *
   * @param name what to call it in messages
   */
  public static List<TargetText> read(InputStream in, String name) throws IOException {
    List<TargetText> rows = new ArrayList<>();
    for (String line : LabelledFile.lines(in, name)) {
      long number = rows.size() + 1L;
      rows.add(new TargetFile(name, number, JsonObjects.parse(line, name, number)).row());
    }
    if (rows.isEmpty()) {
      throw new MalformedInputException(name, 0, "the file is empty, expected rows");
    }
    return rows;
  }

  private TargetText row() {
    String text = string("text");
    String entity = string("entity");
    String label = string("label");
    if (row.hasNonNull("start") != row.hasNonNull("end")) {
      throw fault("start and end go together");
    }
    if (!row.hasNonNull("start")) {
      int[] found = find(text, entity);
      return new TargetText(line, text, entity, found[0], found[1], label);
    }
    int start = offset("start");
    int end = offset("end");
    int length = text.codePointCount(0, text.length());
    if (start < 0 || start >= end || end > length) {
      throw fault(
          "start " + start + " and end " + end + " are no span of " + length + " code points");
    }
    return new TargetText(line, text, entity, start, end, label);
  }

  private String string(String key) {
    JsonNode value = row.get(key);
    if (value == null || !value.isTextual() || value.asText().isBlank()) {
      throw fault(key + " is missing, empty or no string");
    }
    return value.asText();
  }

  private int offset(String key) {
    JsonNode value = row.get(key);
    if (!value.isInt()) {
      throw fault(key + " is " + value + ", expected an offset in code points");
    }
    return value.asInt();
  }

  private MalformedInputException fault(String reason) {
    return new MalformedInputException(name, line, reason);
  }

  private static int[] find(String text, String entity) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    String literal = Pattern.quote(entity.strip());
    for (String around : List.of("(?<![\\p{L}\\p{N}])%s(?![\\p{L}\\p{N}])", "%s")) {
      Matcher found = Pattern.compile(around.replace("%s", literal), flags).matcher(text);
      if (found.find()) {
        int start = text.codePointCount(0, found.start());
        return new int[] {start, start + text.codePointCount(found.start(), found.end())};
      }
    }
    return new int[] {-1, -1};
  }
}
