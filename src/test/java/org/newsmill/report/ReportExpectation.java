package org.newsmill.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newsmill.write.Manifest;

/** What a report must show, counted from the rows without the classes that make the report. */
public final class ReportExpectation {
  private static final DateTimeFormatter KOREAN_DAY =
      DateTimeFormatter.ofPattern("yyyy년 M월 d일", Locale.ROOT);
  private static final List<String> MEASURES = List.of("articles", "distinct_texts", "origins");

  private final Tables tables;

  private ReportExpectation(Tables tables) {
    this.tables = tables;
  }

  /** What scripts/report/check.js compares a report on an output with, as JSON. */
  public static String of(String output, Manifest manifest, int minCharts) throws IOException {
    ReportExpectation expectation = new ReportExpectation(Tables.publishedIn(output));
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("maxBytes", 5_000_000);
    expected.put("minCharts", minCharts);
    expected.put("tiles", expectation.tiles());
    expected.put("ledger", manifest.ledger());
    expected.put("days", expectation.days());
    expected.put("daysOnly", !expectation.hasTimes());
    expected.put("losses", expectation.losses());
    expected.put("filters", expectation.filters());
    expectation.putSections(expected);
    return JsonMapper.builder().build().writeValueAsString(expected);
  }

  private long sum(String table, String field) throws IOException {
    long[] sum = {0};
    tables.forEach(table, row -> sum[0] += row.count(field));
    return sum[0];
  }

  private long rows(String table) throws IOException {
    long[] rows = {0};
    tables.forEach(table, row -> rows[0]++);
    return rows[0];
  }

  private Map<String, Long> tiles() throws IOException {
    long articles = sum("daily_total", "articles");
    long origins = sum("daily_total", "origins");
    return Map.of(
        "articles",
        articles,
        "texts",
        sum("daily_total", "distinct_texts"),
        "origins",
        origins,
        "copies",
        articles - origins,
        "undated",
        sum("daily_total", "undated"));
  }

  private Map<String, Long> days() throws IOException {
    Map<String, Long> days = new TreeMap<>();
    tables.forEach(
        "article",
        row -> {
          if (row.name("date_basis").equals("published")) {
            LocalDate day = row.day();
            days.merge(KOREAN_DAY.format(day), 1L, Long::sum);
          }
        });
    return days;
  }

  private boolean hasTimes() throws IOException {
    boolean[] times = {false};
    tables.forEach("article", row -> times[0] |= row.name("published_precision").equals("instant"));
    return times[0];
  }

  private Map<String, Long> losses() throws IOException {
    return Map.of(
        "rejectsBy", rows("reject"),
        "exclusionsBy", rows("exclusion"),
        "removedBy", rows("removed_line"));
  }

  /** The first publisher by name, and Korean. */
  private List<Map<String, Object>> filters() throws IOException {
    Map<String, Long> byPublisher = new TreeMap<>();
    long[] korean = {0};
    tables.forEach(
        "article",
        row -> {
          if (row.name("date_basis").equals("published")) {
            String publisher = SafeText.shown(row.text("publisher"), 80);
            byPublisher.merge(publisher, 1L, Long::sum);
            korean[0] += row.name("language").equals("ko") ? 1 : 0;
          }
        });
    byPublisher
        .keySet()
        .removeIf(name -> name.isEmpty() || name.codePointCount(0, name.length()) > 22);
    String publisher = Ranking.top(byPublisher, 1).get(0);
    return List.of(
        Map.of("label", "매체", "option", publisher, "articles", byPublisher.get(publisher)),
        Map.of("label", "언어", "option", "한국어", "articles", korean[0]));
  }

  /** Sections with their measures, the largest section, and the titles of a small one. */
  private void putSections(Map<String, Object> expected) throws IOException {
    Map<String, String> names = new TreeMap<>();
    tables.forEach(
        "topic", row -> names.put(row.name("scheme") + row.name("topic"), row.text("name_ko")));
    Map<String, long[]> sections = new TreeMap<>();
    tables.forEach(
        "daily_topic",
        row -> {
          if (row.name("scheme").equals("section")) {
            long[] sums =
                sections.computeIfAbsent(
                    names.get("section" + row.name("topic")), s -> new long[3]);
            for (int i = 0; i < 3; i++) {
              sums[i] += row.count(MEASURES.get(i));
            }
          }
        });
    String smallest =
        sections.entrySet().stream()
            .min(
                Comparator.comparing((Map.Entry<String, long[]> s) -> s.getValue()[0])
                    .thenComparing(Map.Entry::getKey))
            .orElseThrow()
            .getKey();
    expected.put("sections", sections);
    expected.put(
        "largestSection",
        sections.values().stream().mapToLong(sums -> sums[0]).max().orElseThrow());
    expected.put("drill", Map.of("section", smallest, "articles", titlesIn(smallest, names)));
  }

  private List<String> titlesIn(String section, Map<String, String> names) throws IOException {
    Map<String, String> titles = new TreeMap<>();
    tables.forEach(
        "article",
        row -> {
          String shown = SafeText.shown(row.text("title"), 120);
          if (row.name("date_basis").equals("published")) {
            titles.put(row.text("article_id"), shown.isEmpty() ? "(제목 없음)" : shown);
          }
        });
    List<String> found = new ArrayList<>();
    tables.forEach(
        "article_topic",
        row -> {
          boolean inSection =
              row.name("scheme").equals("section")
                  && section.equals(names.get("section" + row.name("topic")));
          if (inSection && titles.containsKey(row.text("article_id"))) {
            found.add(titles.get(row.text("article_id")));
          }
        });
    // As JavaScript sorts: by UTF-16 units.
    Collections.sort(found);
    return found;
  }
}
