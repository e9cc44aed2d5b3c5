package org.newsmill.extract.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists of this package: rows of tab-separated cells, comments begin with {@code #}. */
final class TabbedRows {
  private TabbedRows() {}

  /** The rows of the resource {@code extract/<name>}. */
  static List<String[]> of(String name) {
    try (InputStream file = TabbedRows.class.getResourceAsStream("/extract/" + name);
        BufferedReader rows =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.lines()
          .filter(row -> !row.isEmpty() && !row.startsWith("#"))
          .map(row -> row.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
