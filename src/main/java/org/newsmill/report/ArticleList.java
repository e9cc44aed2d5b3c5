package org.newsmill.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The articles to which the page leads from its figures, in the order of their days: all of up to
 * {@value #MAX_LISTED}; of more a sample, and those that a section asks for.
 */
final class ArticleList {
  static final int MAX_LISTED = 10_000;
  private static final int TITLE_CHARS = 120;
  private static final List<String> ROLES = List.of("origin", "reprint", "revision");

  private final List<Entry> entries;
  private final Map<String, Integer> places = new HashMap<>();
  private final long all;

  private record Entry(
      String id,
      Long day,
      Long publishedAt,
      String title,
      String url,
      String publisher,
      String language,
      int role,
      boolean firstOfText,
      Double tone) {}

  private ArticleList(List<Entry> entries, long all) {
    this.entries = entries;
    this.all = all;
    entries.forEach(entry -> places.put(entry.id, places.size()));
  }

  /**
   * Reads the articles.
   *
   * @param wanted ids of articles that must be among them
   */
  static ArticleList read(Tables tables, Scope scope, Set<String> wanted) throws IOException {
    long all = scope.articles() + scope.undated();
    ArticleSample sample = ArticleSample.of(MAX_LISTED, all);
    long firstDay = scope.periods().first().toEpochDay();
    List<Entry> entries = new ArrayList<>();
    tables.forEach(
        "article",
        row -> {
          String id = row.text("article_id");
          if (sample.has(id) || wanted.contains(id)) {
            entries.add(entry(row, id, firstDay));
          }
        });
    Comparator<Long> unknownLast = Comparator.nullsLast(Comparator.naturalOrder());
    entries.sort(
        Comparator.comparing(Entry::day, unknownLast)
            .thenComparing(Entry::publishedAt, unknownLast)
            .thenComparing(Entry::id));
    return new ArticleList(entries, all);
  }

  private static Entry entry(Row row, String id, long firstDay) {
    boolean dated = !"batch".equals(row.text("date_basis"));
    String url = SafeText.link(row.text("url"));
    return new Entry(
        id,
        dated ? (Long) (row.day().toEpochDay() - firstDay) : null,
        "instant".equals(row.text("published_precision")) ? row.millis("published_at") : null,
        SafeText.shown(row.text("title"), TITLE_CHARS),
        url,
        row.name("publisher"),
        row.name("language"),
        ROLES.indexOf(row.name("role")),
        row.is("first_of_text"),
        row.real("tone_body"));
  }

  /** The place of an article in the page; null where it is not in it. */
  Integer placeOf(String articleId) {
    return places.get(articleId);
  }

  /** The places of articles that are in the page. */
  List<Integer> placesOf(List<String> articleIds) {
    return articleIds.stream().map(places::get).filter(place -> place != null).toList();
  }

  /** The articles by column. */
  Map<String, Object> data() {
    List<String> publishers = entries.stream().map(Entry::publisher).distinct().sorted().toList();
    List<String> languages = entries.stream().map(Entry::language).distinct().sorted().toList();
    Map<String, Integer> ofPublisher = numbered(publishers);
    Map<String, Integer> ofLanguage = numbered(languages);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("all", all);
    data.put("publishers", publishers.stream().map(name -> SafeText.shown(name, 80)).toList());
    data.put("languages", languages);
    data.put("publisher", column(entry -> ofPublisher.get(entry.publisher)));
    data.put("language", column(entry -> ofLanguage.get(entry.language)));
    data.put("day", column(Entry::day));
    data.put("minute", column(e -> e.publishedAt == null ? null : e.publishedAt / 60_000));
    data.put("role", column(Entry::role));
    data.put("first", column(entry -> entry.firstOfText ? 1 : 0));
    data.put("tone", column(e -> e.tone == null ? null : (Long) Math.round(e.tone * 100)));
    data.put("title", column(Entry::title));
    data.put("url", column(Entry::url));
    return data;
  }

  private List<Object> column(Function<Entry, Object> of) {
    return entries.stream().map(of).collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
  }

  private static Map<String, Integer> numbered(List<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return numbers;
  }
}
