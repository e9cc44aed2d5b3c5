package org.newsmill.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The articles to which the page leads from its figures, in the order of their days: all of up to
 * {@value #MAX_LISTED}; of more a sample, and those that a section asks for. It knows of up to
 * {@value #MAX_KNOWN} articles whether they have a date.
 */
final class ArticleList {
  static final int MAX_LISTED = 10_000;
  static final long MAX_KNOWN = 200_000;
  private static final int TITLE_CHARS = 120;
  private static final List<ToneMeasure> TONES =
      Arrays.stream(ToneMeasure.values()).filter(tone -> !tone.ofMentions()).toList();
  private static final List<String> ROLES = List.of("origin", "reprint", "revision");

  private final List<Entry> entries;
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> undated;
  private final Scope scope;

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
      List<Double> tones) {}

  private ArticleList(List<Entry> entries, Set<String> undated, Scope scope) {
    this.entries = entries;
    this.undated = undated;
    this.scope = scope;
    entries.forEach(entry -> places.put(entry.id, places.size()));
  }

  /**
   * Reads the articles.
   *
   * @param wanted ids of articles that must be among them
   */
  static ArticleList read(Tables tables, Scope scope, Set<String> wanted) throws IOException {
    ArticleSample sample = ArticleSample.of(MAX_LISTED, scope.all());
    ArticleSample known = ArticleSample.of(MAX_KNOWN, scope.all());
    long firstDay = scope.periods().first().toEpochDay();
    List<Entry> entries = new ArrayList<>();
    Set<String> undated = new HashSet<>();
    tables.forEach(
        "article",
        row -> {
          String id = row.text("article_id");
          if (sample.has(id) || wanted.contains(id)) {
            entries.add(entry(row, id, firstDay));
          }
          if (!isDated(row) && known.has(id)) {
            undated.add(id);
          }
        });
    Comparator<Long> unknownLast = Comparator.nullsLast(Comparator.naturalOrder());
    entries.sort(
        Comparator.comparing(Entry::day, unknownLast)
            .thenComparing(Entry::publishedAt, unknownLast)
            .thenComparing(Entry::id));
    return new ArticleList(entries, undated, scope);
  }

  private static boolean isDated(Row row) {
    return !"batch".equals(row.text("date_basis"));
  }

  private static Entry entry(Row row, String id, long firstDay) {
    return new Entry(
        id,
        isDated(row) ? (Long) (row.day().toEpochDay() - firstDay) : null,
        "instant".equals(row.text("published_precision")) ? row.millis("published_at") : null,
        SafeText.shown(row.text("title"), TITLE_CHARS),
        SafeText.link(row.text("url")),
        row.name("publisher"),
        row.name("language"),
        ROLES.indexOf(row.name("role")),
        row.is("first_of_text"),
        tonesOf(row));
  }

  /** A tone for each measure of articles; null where the article has none. */
  private static List<Double> tonesOf(Row row) {
    return TONES.stream().map(tone -> tone.of(row)).collect(Collectors.toList());
  }

  /** Whether an article of those that are known has a published day. */
  boolean isDated(String articleId) {
    Integer place = places.get(articleId);
    return place == null ? !undated.contains(articleId) : entries.get(place).day != null;
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
    data.put("all", scope.all());
    data.put("publishers", publishers.stream().map(name -> SafeText.shown(name, 80)).toList());
    data.put("languages", languages);
    // Names that look alike once they are safe are still those of different publishers.
    data.put("publisherPlaces", publishers.stream().map(scope.publishers()::placeOf).toList());
    data.put("languagePlaces", languages.stream().map(scope.languages()::placeOf).toList());
    data.put("publisher", column(entry -> ofPublisher.get(entry.publisher)));
    data.put("language", column(entry -> ofLanguage.get(entry.language)));
    data.put("day", column(Entry::day));
    data.put("minute", column(e -> e.publishedAt == null ? null : e.publishedAt / 60_000));
    data.put("role", column(Entry::role));
    data.put("first", column(entry -> entry.firstOfText ? 1 : 0));
    data.put("tones", tones());
    data.put("title", column(Entry::title));
    data.put("url", column(Entry::url));
    return data;
  }

  /** A column of hundredths for each measure of articles; empty where no article has it. */
  private List<List<Object>> tones() {
    List<List<Object>> columns = new ArrayList<>();
    for (int i = 0; i < TONES.size(); i++) {
      int measure = i;
      boolean none = entries.stream().allMatch(entry -> entry.tones.get(measure) == null);
      columns.add(none ? List.of() : column(entry -> hundredths(entry.tones.get(measure))));
    }
    return columns;
  }

  private static Long hundredths(Double tone) {
    return tone == null ? null : (Long) Math.round(tone * 100);
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
