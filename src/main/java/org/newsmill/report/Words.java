package org.newsmill.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The words that stand beside a word (연관어): keywords of the articles that have it, the surest first
 * by log-likelihood ratio. Reads article_keyword three times; memory grows with the vocabulary of
 * up to {@value #MAX_PAIRED} articles.
 */
final class Words {
  static final int MAX_BESIDE = 12;
  static final long MAX_PAIRED = 100_000;
  private static final int MIN_TOGETHER = 2;

  private final List<String> items;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, BitSet> byArticle = new HashMap<>();
  private final Map<String, Integer> articles = new HashMap<>();
  private final List<Map<String, Integer>> together = new ArrayList<>();
  private final ArticleSample paired;
  private final long all;

  private Words(Collection<String> items, Scope scope) {
    this.items = List.copyOf(items);
    this.all = scope.all();
    this.paired = ArticleSample.of(MAX_PAIRED, all);
    for (String item : items) {
      places.put(item, places.size());
      together.add(new HashMap<>());
    }
  }

  /** Reads what stands beside each item. */
  static Words read(Tables tables, Scope scope, Collection<String> items) throws IOException {
    Words words = new Words(items, scope);
    tables.forEach("article_keyword", words::note);
    tables.forEach("article_keyword", words::countBeside);
    return words;
  }

  private void note(Row row) {
    String article = row.text("article_id");
    if (!paired.has(article)) {
      return;
    }
    String keyword = row.name("keyword");
    articles.merge(keyword, 1, Integer::sum);
    Integer place = places.get(keyword);
    if (place != null) {
      byArticle.computeIfAbsent(article, id -> new BitSet()).set(place);
    }
  }

  private void countBeside(Row row) {
    BitSet had = byArticle.get(row.text("article_id"));
    if (had != null) {
      String keyword = row.name("keyword");
      had.stream().forEach(item -> together.get(item).merge(keyword, 1, Integer::sum));
    }
  }

  /**
   * Items and their words as the page reads them: {@code keywords} holds every word once, the items
   * first, with its articles; {@code beside} has for each item rows of word, articles with both and
   * lift in tenths.
   */
  Map<String, Object> data(Tables tables, ArticleList listed) throws IOException {
    LinkedHashSet<String> keywords = new LinkedHashSet<>(items);
    List<List<String>> best = new ArrayList<>();
    items.forEach(item -> best.add(best(item)));
    best.forEach(keywords::addAll);
    Map<String, Integer> numbers = new HashMap<>();
    keywords.forEach(keyword -> numbers.put(keyword, numbers.size()));
    List<List<List<Long>>> beside = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i);
      beside.add(best.get(i).stream().map(word -> row(item, word, numbers.get(word))).toList());
    }
    Postings postings = new Postings();
    tables.forEach(
        "article_keyword",
        row -> {
          Integer number = numbers.get(row.name("keyword"));
          if (number != null) {
            postings.add(number, listed.placeOf(row.text("article_id")));
          }
        });
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("items", items.size());
    data.put("keywords", keywords.stream().map(word -> SafeText.shown(word, 60)).toList());
    data.put("articles", keywords.stream().map(word -> articles.getOrDefault(word, 0)).toList());
    data.put("beside", beside);
    data.put("postings", postings.data(keywords.size()));
    data.put("sampled", !paired.isWhole());
    return data;
  }

  private long inSample() {
    return paired.isWhole() ? all : Math.round((double) all * paired.share());
  }

  private List<String> best(String item) {
    Map<String, Double> sureness = new HashMap<>();
    together
        .get(places.get(item))
        .forEach(
            (word, both) -> {
              double sure =
                  Association.logLikelihood(
                      both, articles.get(item), articles.get(word), inSample());
              if (!word.equals(item) && both >= MIN_TOGETHER && sure > 0) {
                sureness.put(word, sure);
              }
            });
    return Ranking.top(sureness, MAX_BESIDE);
  }

  private List<Long> row(String item, String word, int number) {
    long both = together.get(places.get(item)).get(word);
    double lift = Association.lift(both, articles.get(item), articles.get(word), inSample());
    return List.of((long) number, both, Math.round(lift * 10));
  }
}
