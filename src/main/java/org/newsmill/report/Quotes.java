package org.newsmill.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who is quoted most, and with which words. The same words in several articles are one quote. Reads
 * article_quote twice; memory grows with the speakers.
 */
final class Quotes {
  static final int MAX_SPEAKERS = 20;
  static final int MAX_QUOTES = 12;
  private static final int QUOTE_CHARS = 240;

  private static final Set<String> PRONOUNS =
      Set.of("그", "그녀", "그들", "저", "나", "he", "she", "they", "it", "i", "we", "you");

  private final Map<String, Speaker> speakers = new LinkedHashMap<>();

  /** A speaker's quotes. */
  private static final class Speaker {
    private final Set<String> articles = new HashSet<>();
    private final Map<String, Quote> byWords = new HashMap<>();
    private final Map<String, Long> names = new HashMap<>();
    private long rows;

    private List<Quote> first() {
      return byWords.values().stream()
          .sorted(
              Comparator.comparing((Quote quote) -> -quote.articles.size())
                  .thenComparing(quote -> quote.words))
          .limit(MAX_QUOTES)
          .toList();
    }
  }

  /** Words with the articles that bring them. */
  private static final class Quote {
    private final String words;
    private final boolean direct;
    private final LinkedHashSet<String> articles = new LinkedHashSet<>();

    private Quote(String words, boolean direct) {
      this.words = words;
      this.direct = direct;
    }
  }

  private Quotes() {}

  /** Reads the quotes of those who are quoted most. */
  static Quotes read(Tables tables) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    tables.forEach(
        "article_quote",
        row -> {
          if (isNamed(row)) {
            counts.merge(idOf(row), 1L, Long::sum);
          }
        });
    Quotes quotes = new Quotes();
    Ranking.top(counts, MAX_SPEAKERS).forEach(id -> quotes.speakers.put(id, new Speaker()));
    tables.forEach(
        "article_quote",
        row -> {
          Speaker speaker = isNamed(row) ? quotes.speakers.get(idOf(row)) : null;
          if (speaker != null) {
            add(speaker, row);
          }
        });
    return quotes;
  }

  /** Whether a speaker is more than a pronoun that nothing resolved. */
  private static boolean isNamed(Row row) {
    String speaker = row.text("speaker");
    return speaker != null && !PRONOUNS.contains(speaker.toLowerCase(Locale.ROOT));
  }

  private static String idOf(Row row) {
    String id = row.text("speaker_id");
    return id == null ? row.text("speaker") : id;
  }

  private static void add(Speaker speaker, Row row) {
    String article = row.text("article_id");
    speaker.rows++;
    speaker.articles.add(article);
    speaker.names.merge(row.text("speaker"), 1L, Long::sum);
    speaker
        .byWords
        .computeIfAbsent(
            row.name("quote"), words -> new Quote(words, row.name("kind").equals("direct")))
        .articles
        .add(article);
  }

  /** The articles that the page needs for these quotes. */
  Set<String> articleIds() {
    Set<String> ids = new LinkedHashSet<>();
    for (Speaker speaker : speakers.values()) {
      speaker.first().forEach(quote -> ids.add(quote.articles.iterator().next()));
    }
    return ids;
  }

  /** The speakers as the page reads them. */
  List<Map<String, Object>> data(ArticleList listed) {
    List<Map<String, Object>> data = new ArrayList<>();
    for (Map.Entry<String, Speaker> entry : speakers.entrySet()) {
      Speaker speaker = entry.getValue();
      List<Map<String, Object>> quotes = new ArrayList<>();
      for (Quote quote : speaker.first()) {
        quotes.add(
            Map.of(
                "words", SafeText.shown(quote.words, QUOTE_CHARS),
                "direct", quote.direct,
                "count", quote.articles.size(),
                "articles", listed.placesOf(List.copyOf(quote.articles))));
      }
      data.add(
          Map.of(
              "id", SafeText.shown(entry.getKey(), 60),
              "name", SafeText.shown(Ranking.top(speaker.names, 1).get(0), 60),
              "quotes", speaker.rows,
              "articles", speaker.articles.size(),
              "distinct", speaker.byWords.size(),
              "examples", quotes));
    }
    return data;
  }
}
