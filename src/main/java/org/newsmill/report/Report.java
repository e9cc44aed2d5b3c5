package org.newsmill.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.newsmill.record.LedgerRow;

/**
 * The report on an output: one HTML page that holds everything it needs and loads nothing, made of
 * the tables alone. The same tables give the same page.
 *
 * <p>Reads each table up to three times, row by row. Memory grows with the vocabulary, with the
 * groups of copies and with up to 200,000 articles; the page holds up to 10,000 articles and what
 * its figures ask for.
 */
public final class Report {
  private static final List<String> LEDGER =
      LedgerRow.getClassSchema().getFields().stream()
          .map(Schema.Field::name)
          .filter(name -> !name.equals("source_uri"))
          .toList();

  private Report() {}

  /**
   * What stands above the figures.
   *
   * @param name name of the job
   * @param asOf day to which the last batch looked at the world
   * @param zone time zone of the days
   * @param versions versions of what made the tables, by name
   * @param language language in which the page opens
   */
  public record Heading(
      String name,
      LocalDate asOf,
      ZoneId zone,
      Map<String, String> versions,
      PageLanguage language) {}

  /**
   * Makes the page.
   *
   * @throws IOException when a table cannot be read
   */
  public static String html(Tables tables, Heading heading) throws IOException {
    return Page.of(heading.name, heading.language.id(), data(tables, heading));
  }

  /** The page's data by section. */
  static Map<String, Object> data(Tables tables, Heading heading) throws IOException {
    Scope scope = Scope.read(tables, heading.asOf);
    CopiedStories stories = CopiedStories.read(tables);
    Quotes quotes = Quotes.read(tables);
    Quality quality = Quality.read(tables);
    Set<String> wanted = new LinkedHashSet<>(stories.articleIds());
    wanted.addAll(quotes.articleIds());
    wanted.addAll(quality.articleIds());
    ArticleList listed = ArticleList.read(tables, scope, wanted);
    Optional<TrendKeywords> trend = TrendKeywords.read(tables);
    Optional<Keywords> keywords = Keywords.read(tables, scope);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("meta", meta(heading, scope));
    data.put("ledger", ledger(tables));
    data.put("totals", totals(tables, scope));
    data.put("topics", Topics.read(tables, scope, listed).data(tables));
    data.put("entities", Entities.read(tables, scope, listed).data());
    data.put("rising", rising(tables, scope, trend, keywords));
    data.put("words", Words.read(tables, scope, items(trend, keywords)).data(tables, listed));
    data.put("stories", stories.data(listed));
    data.put("quotes", quotes.data(listed));
    data.put("quality", quality.data(listed));
    data.put("articles", listed.data());
    return data;
  }

  private static Map<String, Object> meta(Heading heading, Scope scope) {
    Map<String, Object> meta = new LinkedHashMap<>();
    meta.put("name", SafeText.shown(heading.name, 80));
    meta.put("asOf", heading.asOf.toString());
    meta.put("zone", heading.zone.getId());
    meta.put("versions", heading.versions);
    meta.put("first", scope.periods().first().toString());
    meta.put("last", scope.periods().last().toString());
    meta.put("unit", scope.periods().unit().id());
    meta.put("periods", scope.periods().starts());
    meta.put("languages", scope.languages().shown());
    meta.put("allLanguages", scope.languages().all());
    meta.put(
        "publishers",
        scope.publishers().shown().stream().map(name -> SafeText.shown(name, 80)).toList());
    meta.put("allPublishers", scope.publishers().all());
    meta.put("articles", scope.articles());
    meta.put("undated", scope.undated());
    meta.put("rejects", scope.rejects());
    meta.put("tones", Arrays.stream(ToneMeasure.values()).map(ToneMeasure::data).toList());
    return meta;
  }

  /** The ledger summed over all files of all batches. */
  private static Map<String, Long> ledger(Tables tables) throws IOException {
    Map<String, Long> sums = new LinkedHashMap<>();
    LEDGER.forEach(column -> sums.put(column, 0L));
    tables.forEach(
        "ledger",
        row -> LEDGER.forEach(column -> sums.merge(column, row.count(column), Long::sum)));
    return sums;
  }

  private static Map<String, Object> totals(Tables tables, Scope scope) throws IOException {
    Cells cells = new Cells(scope);
    tables.forEach("daily_total", row -> cells.add(0, row));
    return cells.data();
  }

  /** By table trend where the output has it. */
  private static Map<String, Object> rising(
      Tables tables, Scope scope, Optional<TrendKeywords> trend, Optional<Keywords> keywords)
      throws IOException {
    if (trend.isPresent()) {
      return trend.get().data(tables, scope);
    }
    return keywords.isPresent() ? keywords.get().data(tables) : null;
  }

  /** The words whose neighbours are shown: those that rose, then the most frequent. */
  private static Collection<String> items(
      Optional<TrendKeywords> trend, Optional<Keywords> keywords) {
    Set<String> items = new LinkedHashSet<>();
    trend.ifPresent(found -> items.addAll(found.rising()));
    keywords.ifPresent(
        found -> {
          items.addAll(found.rising());
          items.addAll(found.common());
        });
    return items;
  }
}
