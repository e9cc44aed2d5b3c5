package org.newsmill.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON that may stand in a script element of a page: nothing in it can end the element. */
final class ScriptJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static {
    JSON.getFactory().setCharacterEscapes(new NoMarkup());
  }

  private ScriptJson() {}

  /** The JSON of plain data: maps, lists, texts, numbers. */
  static String of(Object data) {
    try {
      return JSON.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no plain data", e);
    }
  }

  /** Writes what has a meaning in HTML by its code point. */
  private static final class NoMarkup extends CharacterEscapes {
    private final int[] escapes = standardAsciiEscapesForJSON();

    NoMarkup() {
      for (char letter : new char[] {'<', '>', '&'}) {
        escapes[letter] = ESCAPE_STANDARD;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return escapes.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int letter) {
      return null;
    }
  }
}
