package org.newsmill.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Rows of JSON Lines: one object a line, other keys are ignored. */
final class JsonRows implements RowFormat {
  private final String name;
  private final List<String> labelKeys;
  private final List<String> titleKeys;
  private final List<String> textKeys;

  JsonRows(String name, List<String> labelKeys, List<String> titleKeys, List<String> textKeys) {
    this.name = name;
    this.labelKeys = labelKeys;
    this.titleKeys = titleKeys;
    this.textKeys = textKeys;
  }

  @Override
  public int headerLines() {
    return 0;
  }

  @Override
  public LabelledText parse(String line, long number) {
    JsonNode row = JsonObjects.parse(line, name, number);
    String label = value(row, labelKeys, number);
    String title = value(row, titleKeys, number);
    String text = value(row, textKeys, number);
    if (label == null || label.isEmpty()) {
      throw new MalformedInputException(name, number, "no label: no key of " + labelKeys);
    }
    if (title == null && text == null) {
      throw new MalformedInputException(
          name, number, "no text: no key of " + titleKeys + " or " + textKeys);
    }
    String labelKey = labelKeys.stream().filter(row::hasNonNull).findFirst().orElseThrow();
    return new LabelledText(number, labelKey, label, title, text);
  }

  private String value(JsonNode row, List<String> keys, long number) {
    for (String key : keys) {
      JsonNode value = row.get(key);
      if (value != null && !value.isNull()) {
        if (!value.isValueNode()) {
          throw new MalformedInputException(name, number, key + " is no string");
        }
        return value.asText();
      }
    }
    return null;
  }
}
