package org.newsmill.topic.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that some queries ask for, numbered from 0 in the order in which they were met. */
final class Vocabulary {
  /** Of a word that no query asks for. */
  static final int NONE = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  /** The number of a word, which it gets now unless it has one. */
  int add(String word) {
    Integer known = numbers.putIfAbsent(word, words.size());
    if (known != null) {
      return known;
    }
    words.add(word);
    return words.size() - 1;
  }

  /** The number of a word, or {@link #NONE}. */
  int number(String word) {
    return numbers.getOrDefault(word, NONE);
  }

  String word(int number) {
    return words.get(number);
  }

  int size() {
    return words.size();
  }
}
