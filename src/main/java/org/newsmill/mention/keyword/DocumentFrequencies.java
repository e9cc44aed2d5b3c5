package org.newsmill.mention.keyword;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In how many texts of a reference collection a noun or phrase stands: what makes a keyword's
 * weight independent of the articles that run beside it. The table of a language lies in {@code
 * /mention/keywords-<language>.tsv}: a first line {@code #documents<TAB>number}, comments behind
 * {@code # }, then {@code phrase<TAB>texts} a line, the phrase in lower case. Immutable.
 */
public final class DocumentFrequencies {
  /** For languages without a table: all phrases weigh alike. */
  static final DocumentFrequencies NONE = new DocumentFrequencies(1, Map.of());

  private static final String TOTAL = "#documents\t";

  private final int documents;
  private final Map<String, Integer> counts;
  private final double unknown;

  private DocumentFrequencies(int documents, Map<String, Integer> counts) {
    this.documents = documents;
    this.counts = counts;
    this.unknown = weight(1);
  }

  /**
   * The table of these lines.
   *
   * @throws IllegalArgumentException when one is malformed
   */
  static DocumentFrequencies of(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).startsWith(TOTAL)) {
      throw new IllegalArgumentException("line 1 is not '#documents', a tab and their number");
    }
    int documents = number(lines.get(0).substring(TOTAL.length()), 1);
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#")) {
        int tab = lines.get(i).indexOf('\t');
        if (tab < 1) {
          throw new IllegalArgumentException(
              "line " + (i + 1) + " is not a phrase, a tab, a count");
        }
        counts.put(lines.get(i).substring(0, tab), number(lines.get(i).substring(tab + 1), i + 1));
      }
    }
    return new DocumentFrequencies(documents, counts);
  }

  private static int number(String cell, int line) {
    if (!cell.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("line " + line + ": '" + cell + "' is no count");
    }
    return Integer.parseInt(cell);
  }

  /** The shipped table of a language, by its BCP-47 tag; {@link #NONE} where there is none. */
  static DocumentFrequencies shipped(String language) {
    String resource = "/mention/keywords-" + language + ".tsv";
    try (InputStream in = DocumentFrequencies.class.getResourceAsStream(resource)) {
      return in == null
          ? NONE
          : of(
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                  .lines()
                  .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }

  /** Whether the table has a phrase of several words, which is one then. */
  boolean knows(String key) {
    return counts.containsKey(key);
  }

  /** Inverse document frequency, at least 0; the largest for phrases that the table lacks. */
  double weight(String key) {
    Integer count = counts.get(key);
    return count == null ? unknown : weight(count);
  }

  private double weight(int count) {
    return StrictMath.log((documents + 1.0) / (count + 1.0)) + 1;
  }
}
