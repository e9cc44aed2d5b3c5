package org.newsmill.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Fictional publishers, each with a domain under .example; the sizes follow Zipf's law. */
final class Publishers {
  /**
   * A publisher.
   *
   * @param number place in the list of all publishers
   */
  record Publisher(int number, String name, String domain) {}

  private final List<Publisher> all = new ArrayList<>();
  private final Map<Language, List<Publisher>> byLanguage = new EnumMap<>(Language.class);
  private final Map<Language, Weighted> sizes = new EnumMap<>(Language.class);

  Publishers() {
    WordFile file = WordFile.read("publishers.txt");
    for (Language language : Language.values()) {
      List<Publisher> own = new ArrayList<>();
      for (String line : file.lines(language.id())) {
        int comma = line.indexOf(',');
        own.add(
            new Publisher(
                all.size() + own.size(),
                line.substring(0, comma),
                line.substring(comma + 1).strip()));
      }
      all.addAll(own);
      byLanguage.put(language, own);
      sizes.put(language, Weighted.zipf(own.size(), 1));
    }
  }

  List<Publisher> all() {
    return all;
  }

  Publisher draw(Language language, Draws draws) {
    return byLanguage.get(language).get(sizes.get(language).draw(draws));
  }

  /** Any publisher of the language but {@code not}. */
  Publisher drawOther(Language language, Publisher not, Draws draws) {
    Publisher other = draw(language, draws);
    while (other.equals(not)) {
      other = draw(language, draws);
    }
    return other;
  }
}
