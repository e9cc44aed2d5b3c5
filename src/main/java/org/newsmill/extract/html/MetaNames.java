package org.newsmill.extract.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.newsmill.extract.page.Stated;

/** What {@code <meta>} elements state, by their names; see {@code extract/html-meta.tsv}. */
final class MetaNames {
  private static final Map<String, Meaning> MEANINGS = new HashMap<>();

  static {
    TabbedRows.of("html-meta.tsv")
        .forEach(
            cells -> {
              String[] names = cells[1].split(" ", -1);
              for (int rank = 0; rank < names.length; rank++) {
                MEANINGS.put(names[rank], new Meaning(Stated.Fact.valueOf(cells[0]), rank));
              }
            });
  }

  private MetaNames() {}

  /** What a name means, null if nothing is known of it. */
  static Meaning of(String name) {
    return MEANINGS.get(name.toLowerCase(Locale.ROOT));
  }

  /**
   * The meaning of a name.
   *
   * @param fact what is stated
   * @param rank trust among the names of the fact, 0 is the most trusted
   */
  record Meaning(Stated.Fact fact, int rank) {}
}
