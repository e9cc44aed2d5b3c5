package org.newsmill.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names and words of one language, drawn by Zipf's law: a few are everywhere, most are rare. */
final class Lexicon {
  private static final double NAME_EXPONENT = 0.9;
  private static final double WORD_EXPONENT = 1;
  private static final int PRODUCTS = 8000;

  /** Shares no factor with the sizes of the lists, so that ranks scatter over composed names. */
  private static final int SPREAD = 1009;

  private final Language language;
  private final Map<String, WordList> lists = new HashMap<>();
  private final List<String> planted;

  /** Words and how they are drawn. */
  private record WordList(List<String> words, Weighted ranks) {
    static WordList of(List<String> words, double exponent) {
      return new WordList(List.copyOf(words), Weighted.zipf(words.size(), exponent));
    }

    String draw(Draws draws) {
      return words.get(ranks.draw(draws));
    }
  }

  Lexicon(Language language) {
    this.language = language;
    WordFile file = WordFile.read(language.id() + "-words.txt");
    List<String> stems = joined(file.words("stem-head"), "", file.words("stem-tail"));
    List<String> given = joined(file.words("given-head"), "", file.words("given-tail"));
    List<String> surnames = file.words("surname");
    boolean korean = language == Language.KO;
    List<String> kinds = new ArrayList<>(file.words("company"));
    kinds.addAll(file.words("institution"));
    names("org", joined(stems, korean ? "" : " ", kinds));
    names("place", joined(stems, "", file.words("place-tail")));
    names("person", korean ? joined(surnames, "", given) : joined(given, " ", surnames));
    names("product", products(file.words("syllable")));
    for (String heading : List.of("institution", "role", "common", "section", "adjective")) {
      lists.put(heading, WordList.of(file.words(heading), WORD_EXPONENT));
    }
    for (String section : file.words("section")) {
      lists.put(section, WordList.of(file.words(section), WORD_EXPONENT));
    }
    WordFile publishers = WordFile.read("publishers.txt");
    names("agency", publishers.lines(language.id() + "-agency"));
    planted = file.words("planted");
  }

  Language language() {
    return language;
  }

  /** A word of a list, the first ones more often. */
  String draw(String list, Draws draws) {
    return lists.get(list).draw(draws);
  }

  /** The subjects that bursts plant; nothing else in the corpus uses their words. */
  List<String> planted() {
    return planted;
  }

  private void names(String list, List<String> names) {
    List<String> scattered = new ArrayList<>(names.size());
    for (int rank = 0; rank < names.size(); rank++) {
      scattered.add(names.get((int) ((long) rank * SPREAD % names.size())));
    }
    lists.put(list, WordList.of(scattered, NAME_EXPONENT));
  }

  private static List<String> joined(List<String> heads, String between, List<String> tails) {
    List<String> joined = new ArrayList<>(heads.size() * tails.size());
    for (String tail : tails) {
      for (String head : heads) {
        joined.add(head + between + tail);
      }
    }
    return joined;
  }

  private static List<String> products(List<String> syllables) {
    List<String> products = new ArrayList<>(PRODUCTS);
    int n = syllables.size();
    for (int i = 0; i < PRODUCTS; i++) {
      // Each place is moved by the one before it, or the first names would repeat one syllable.
      int first = i / n / n;
      int second = (i / n + first + 5) % n;
      int third = (i + second + 11) % n;
      String word = syllables.get(first) + syllables.get(second) + syllables.get(third);
      products.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return products;
  }
}
