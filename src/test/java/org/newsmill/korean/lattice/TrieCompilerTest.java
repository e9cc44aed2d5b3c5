package org.newsmill.korean.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TrieCompilerTest {
  @Property(tries = 300)
  void findsItsWords_andNoOthers(
      @ForAll("words") List<String> words, @ForAll("words") List<String> asked) {
    Map<String, Integer> values = new TreeMap<>();
    for (String word : words) {
      values.put(word, values.size() * 3);
    }
    Trie trie =
        TrieCompiler.compile(
            new ArrayList<>(values.keySet()),
            values.values().stream().mapToInt(Integer::intValue).toArray());

    values.forEach((word, value) -> assertEquals(value, find(trie, word)));
    asked.forEach(word -> assertEquals(values.getOrDefault(word, -1), find(trie, word)));
  }

  private static int find(Trie trie, String word) {
    int base = 0;
    int value = -1;
    for (int i = 0; i < word.length(); i++) {
      int code = trie.codes()[word.charAt(i)];
      long node = trie.nodes()[base + code];
      if (Trie.label(node) != code || (i > 0 && base == 0)) {
        return -1;
      }
      value = Trie.value(node);
      base = Trie.base(node);
    }
    return value;
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.oneOf(
            Arbitraries.strings().withChars("가나다라").ofMinLength(1).ofMaxLength(5),
            Arbitraries.strings().all().ofMinLength(1).ofMaxLength(3))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }
}
