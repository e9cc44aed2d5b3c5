package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Groups of copies out of pairs of copies. Texts that are connected by pairs form a component; its
 * pivot, the longest text, then the one with the smallest hash, leads a group of the texts that are
 * copies of it; those that are not form components and groups of their own by the same rule. So a
 * chain of weak similarities does not merge two stories, and no order of input matters.
 *
 * <p>With the pivot of the first component, every text is compared; among those that are left, the
 * pairs decide that are known to be copies.
 */
final class PivotGroups {
  private PivotGroups() {}

  /**
   * A text's place.
   *
   * @param pivot the text that leads the group
   * @param likeness how the text resembles the pivot; null for the pivot itself
   */
  record Placed(TextRef pivot, Likeness likeness) {}

  /**
   * The places of all texts in groups of at least two.
   *
   * @param copies pairs that are copies, with what was found of them
   * @param test compares a text with the pivot of its component
   */
  static Map<TextRef, Placed> of(
      Map<CandidatePair, Likeness> copies, Function<CandidatePair, Likeness> test) {
    Map<TextRef, Placed> placed = new TreeMap<>();
    Set<TextRef> left = new HashSet<>();
    Components.of(copies.keySet())
        .forEach(
            (text, pivot) -> {
              if (!text.equals(pivot)) {
                CandidatePair pair = new CandidatePair(pivot, text);
                Likeness known = copies.get(pair);
                Likeness likeness = known == null ? test.apply(pair) : known;
                if (likeness.copies()) {
                  placed.put(pivot, new Placed(pivot, null));
                  placed.put(text, new Placed(pivot, likeness));
                } else {
                  left.add(text);
                }
              }
            });
    placed.putAll(ofKnown(left, copies));
    return placed;
  }

  /** The places among {@code texts} in groups of at least two, by known copies alone. */
  static Map<TextRef, Placed> ofKnown(Set<TextRef> texts, Map<CandidatePair, Likeness> copies) {
    Map<TextRef, Placed> placed = new TreeMap<>();
    Set<TextRef> left = new HashSet<>(texts);
    List<CandidatePair> among = among(left, copies.keySet());
    while (!among.isEmpty()) {
      Components.of(among)
          .forEach(
              (text, pivot) -> {
                Likeness likeness = copies.get(new CandidatePair(pivot, text));
                if (likeness != null) {
                  placed.put(pivot, new Placed(pivot, null));
                  placed.put(text, new Placed(pivot, likeness));
                }
              });
      left.removeAll(placed.keySet());
      among = among(left, among);
    }
    return placed;
  }

  private static List<CandidatePair> among(Set<TextRef> texts, Iterable<CandidatePair> pairs) {
    List<CandidatePair> among = new ArrayList<>();
    for (CandidatePair pair : pairs) {
      if (texts.contains(pair.anchor()) && texts.contains(pair.member())) {
        among.add(pair);
      }
    }
    return among;
  }
}
