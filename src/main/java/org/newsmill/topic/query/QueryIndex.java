package org.newsmill.topic.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.newsmill.topic.Topic;

/**
 * The queries of one language. Each alternative of a query waits under the rarest word of each set
 * of words that it needs, and is tried on articles that hold all of the set. For any number of
 * threads.
 */
final class QueryIndex {
  private final Vocabulary vocabulary;
  private final List<Alternative> alternatives;

  /**
   * The conditions that wait under all words in their order, in one row to be read fast: number of
   * an alternative, number of words that must be there too, these words.
   */
  private final int[] waiting;

  /** Where the conditions of each word begin, and where those of the last end. */
  private final int[] begins;

  /** A thread's numbers for the words of the article that it looks at; all 0 between articles. */
  private final ThreadLocal<int[]> firsts;

  /** An alternative of a topic's query. */
  private record Alternative(Topic topic, Rule rule) {}

  /**
   * A topic with its query.
   *
   * @param query for the language of the index
   */
  record Entry(Topic topic, Query query) {}

  /** An index of the queries of topics, which may have several. */
  QueryIndex(List<Entry> entries) {
    this.vocabulary = new Vocabulary();
    RuleWriter writer = new RuleWriter(vocabulary);
    this.alternatives =
        entries.stream()
            .sorted(
                Comparator.comparing((Entry entry) -> entry.topic().scheme())
                    .thenComparing(entry -> entry.topic().id()))
            .flatMap(
                entry ->
                    writer.alternatives(entry.query()).stream()
                        .map(rule -> new Alternative(entry.topic(), rule)))
            .toList();
    int words = vocabulary.size();
    this.firsts = ThreadLocal.withInitial(() -> new int[words]);
    List<List<Integer>> rows = waiting();
    this.waiting = rows.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    this.begins = new int[rows.size() + 1];
    for (int word = 0; word < rows.size(); word++) {
      begins[word + 1] = begins[word] + rows.get(word).size();
    }
  }

  private List<List<Integer>> waiting() {
    List<Set<Set<Integer>>> needs = alternatives.stream().map(a -> a.rule().needs()).toList();
    int[] uses = new int[vocabulary.size()];
    needs.forEach(sets -> sets.forEach(set -> set.forEach(word -> uses[word]++)));
    Comparator<Integer> byRarity = byRarity(uses);
    List<List<Integer>> rows = new ArrayList<>();
    Arrays.stream(uses).forEach(word -> rows.add(new ArrayList<>()));
    for (int i = 0; i < needs.size(); i++) {
      for (Set<Integer> together : needs.get(i)) {
        List<Integer> words = together.stream().sorted(byRarity).toList();
        List<Integer> row = rows.get(words.get(0));
        row.add(i);
        row.add(words.size() - 1);
        row.addAll(words.subList(1, words.size()));
      }
    }
    return rows;
  }

  /**
   * Single syllables are the most frequent; what few queries ask for is a name rather than a
   * subject of many; longer words are rarer.
   */
  private Comparator<Integer> byRarity(int[] uses) {
    return Comparator.comparing((Integer word) -> vocabulary.word(word).length() == 1)
        .thenComparing(word -> uses[word])
        .thenComparing(word -> -vocabulary.word(word).length())
        .thenComparing(vocabulary::word);
  }

  /** The terms of a title or text, ready to be matched. */
  NumberedTerms number(List<IndexTerm> terms) {
    return new NumberedTerms(vocabulary, terms);
  }

  /** What the queries found, by topic in the order of scheme and id. */
  Map<Topic, QueryHit> match(NumberedTerms title, NumberedTerms body) {
    ArticleWords article = new ArticleWords(firsts.get(), title, body);
    try {
      return match(article);
    } finally {
      article.clear();
    }
  }

  private Map<Topic, QueryHit> match(ArticleWords article) {
    Map<Topic, QueryHit> hits = new LinkedHashMap<>();
    Topic topic = null;
    double score = 0;
    List<QueryHit.Place> places = new ArrayList<>();
    int before = Vocabulary.NONE;
    for (int number : woken(article)) {
      Alternative alternative = alternatives.get(number);
      boolean repeated = number == before;
      before = number;
      if (!repeated && alternative.rule().holds(article)) {
        if (topic != null && !topic.equals(alternative.topic())) {
          hits.put(topic, new QueryHit(places, (float) score));
          places = new ArrayList<>();
          score = 0;
        }
        topic = alternative.topic();
        score += alternative.rule().score(article);
        alternative.rule().places(article, places);
      }
    }
    if (topic != null) {
      hits.put(topic, new QueryHit(places, (float) score));
    }
    return hits;
  }

  /** The alternatives that may match, in their order, maybe repeated. */
  private int[] woken(ArticleWords article) {
    int[] woken = new int[64];
    int size = 0;
    for (int i = 0; i < article.size(); i++) {
      int end = begins[article.word(i) + 1];
      for (int at = begins[article.word(i)]; at < end; at += 2 + waiting[at + 1]) {
        if (holdsOthers(article, at)) {
          woken = size < woken.length ? woken : Arrays.copyOf(woken, size * 2);
          woken[size++] = waiting[at];
        }
      }
    }
    Arrays.sort(woken, 0, size);
    return Arrays.copyOf(woken, size);
  }

  private boolean holdsOthers(ArticleWords article, int condition) {
    int first = condition + 2;
    for (int i = first; i < first + waiting[condition + 1]; i++) {
      if (!article.holds(waiting[i])) {
        return false;
      }
    }
    return true;
  }
}
