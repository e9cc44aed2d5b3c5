package org.newsmill.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/** The tables in the resource folder {@code /charset}: columns divided by tabs, # for comments. */
final class CharsetTables {
  private CharsetTables() {}

  /** The rows of a table in order. */
  static List<String[]> rows(String name) {
    try (InputStream in = CharsetTables.class.getResourceAsStream("/charset/" + name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource /charset/" + name, e);
    }
  }

  /** The characters of a cell. */
  static BitSet setOf(String characters) {
    BitSet set = new BitSet();
    characters.codePoints().forEach(set::set);
    return set;
  }
}
