package org.newsmill.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The lines of files of JSON Lines. */
final class JsonObjects {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private JsonObjects() {}

  /**
   * The object of a line.
   *
   * @param name what to call the file in messages
   * @param number of the line, from 1
   * @throws MalformedInputException when the line holds anything else
   */
  static JsonNode parse(String line, String name, long number) {
    try {
      JsonNode row = JSON.readTree(line);
      if (!row.isObject()) {
        throw new MalformedInputException(name, number, "not a JSON object");
      }
      return row;
    } catch (JsonProcessingException e) {
      throw new MalformedInputException(
          name, number, "not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }
}
