package org.newsmill.mention.amount;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The units of {@code src/main/resources/mention/units.tsv} by how they are written. */
final class AmountUnits {
  private static final String RESOURCE = "/mention/units.tsv";

  private final Map<String, Unit> units = new HashMap<>();
  private final int longest;

  /**
   * A unit.
   *
   * @param written as it stands in a text
   * @param name as tables have it
   */
  record Unit(String written, String name, String kind) {}

  AmountUnits() {
    try (InputStream in = AmountUnits.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(cells -> units.put(cells[0], new Unit(cells[0], cells[1], cells[2])));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + RESOURCE, e);
    }
    longest = units.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** The longest unit that is written at a position, or null; Latin ones end with their word. */
  Unit at(String text, int position) {
    for (int length = Math.min(longest, text.length() - position); length > 0; length--) {
      int end = position + length;
      Unit unit = units.get(text.substring(position, end));
      if (unit != null && !(isLatin(text.charAt(end - 1)) && isLatin(text, end))) {
        return unit;
      }
    }
    return null;
  }

  private static boolean isLatin(String text, int position) {
    return position < text.length() && isLatin(text.charAt(position));
  }

  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
