package org.newsmill.extract.html;

import java.util.HashMap;
import java.util.Map;

/** The words of {@code extract/html-names.tsv} and the {@link Kinds} that they tell. */
final class NameWords {
  private static final int SHORTEST_COMPOUND = 7;
  private static final int SHORTEST_STEM = 5;

  private static final Map<String, Integer> WORDS = new HashMap<>();
  private static final Map<String, Integer> STEMS = new HashMap<>();
  private static final Map<String, Integer> NAMES = new HashMap<>();

  static {
    TabbedRows.of("html-names.tsv").forEach(NameWords::enter);
  }

  private NameWords() {}

  private static void enter(String[] cells) {
    int kind = Kinds.bit(cells[0]);
    for (String word : cells[1].split(" ", -1)) {
      if (word.startsWith("=")) {
        NAMES.merge(word.substring(1), kind, (a, b) -> a | b);
        continue;
      }
      String bare = word.replace("*", "");
      WORDS.merge(bare, kind, (a, b) -> a | b);
      if (word.endsWith("*")) {
        STEMS.merge(bare, kind, (a, b) -> a | b);
      }
    }
  }

  /** The kinds of a word. */
  static int kindsOfWord(String word) {
    return WORDS.getOrDefault(word, 0);
  }

  /** The kinds of names that tell something only as a whole. */
  static int kindsOfWhole(String name) {
    return NAMES.getOrDefault(name, 0);
  }

  /** The kinds of a word, else of the stems that it begins or ends with ("storysidebar"). */
  static int kindsOfPart(String part) {
    Integer known = WORDS.get(part);
    if (known != null) {
      return known;
    }
    int kinds = 0;
    if (part.length() >= SHORTEST_COMPOUND) {
      for (int at = SHORTEST_STEM; at < part.length(); at++) {
        kinds |= STEMS.getOrDefault(part.substring(0, at), 0);
        kinds |= STEMS.getOrDefault(part.substring(part.length() - at), 0);
      }
    }
    return kinds;
  }
}
