package org.newsmill.mention.keyword;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the table of {@link DocumentFrequencies}: in how many texts each noun stands, and each pair
 * of nouns that keeps together. Nouns of few texts and pairs that are chance are left out, so that
 * no text can be read from the table.
 */
public final class FrequencyCounter {
  private static final int LEAST_NOUN = 3;
  private static final int LEAST_PAIR = 5;

  /** A pair keeps together when the rarer noun's texts are at most so many times the pair's. */
  private static final int COHESION = 3;

  private static final int LONGEST_CHARS = 40;

  private final Map<String, Integer> nouns = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();
  private int documents;

  /** Counts a text by its nouns. */
  public void add(List<Noun> text) {
    documents++;
    Set<String> single = new HashSet<>();
    Set<String> paired = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      single.add(text.get(i).key());
      if (i > 0 && text.get(i).follows()) {
        paired.add(text.get(i - 1).key() + " " + text.get(i).key());
      }
    }
    single.forEach(noun -> nouns.merge(noun, 1, Integer::sum));
    paired.forEach(pair -> pairs.merge(pair, 1, Integer::sum));
  }

  /**
   * The lines of the table, the most frequent first.
   *
   * @param data names and licences of the collections
   */
  public List<String> table(List<String> data) {
    Map<String, Integer> kept = new HashMap<>();
    nouns.forEach((noun, count) -> keep(noun, count, count >= LEAST_NOUN, kept));
    pairs.forEach((pair, count) -> keep(pair, count, keepsTogether(pair, count), kept));
    List<String> lines = new ArrayList<>(List.of("#documents\t" + documents));
    data.forEach(set -> lines.add("# " + set));
    kept.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> lines.add(entry.getKey() + "\t" + entry.getValue()));
    return lines;
  }

  private boolean keepsTogether(String pair, int count) {
    int space = pair.indexOf(' ');
    int rarer = Math.min(nouns.get(pair.substring(0, space)), nouns.get(pair.substring(space + 1)));
    boolean words = space > 1 && space < pair.length() - 2;
    return words && count >= LEAST_PAIR && count * COHESION >= rarer;
  }

  private static void keep(String key, int count, boolean wanted, Map<String, Integer> kept) {
    if (wanted && key.length() > 1 && key.length() <= LONGEST_CHARS) {
      kept.put(key, count);
    }
  }
}
