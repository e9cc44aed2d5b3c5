package org.newsmill.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Attention by topic: for each scheme its {@value #MAX_TOPICS} largest topics, their cells and
 * their articles. Reads daily_topic twice, topic and article_topic once; memory grows with the
 * topics.
 */
final class Topics {
  static final int MAX_TOPICS = 24;

  /** Where the sections of a newspaper are; the page begins with it. */
  private static final String SECTIONS = "section";

  private final Map<String, Scheme> schemes = new LinkedHashMap<>();

  /** A scheme's largest topics. */
  private static final class Scheme {
    private final List<String> topics;
    private final Map<String, Integer> places = new HashMap<>();
    private final int all;
    private final Cells cells;
    private final Postings postings = new Postings();

    private Scheme(Map<String, Long> articles, Scope scope) {
      this.topics = Ranking.top(articles, MAX_TOPICS);
      this.all = articles.size();
      this.cells = new Cells(scope);
      topics.forEach(topic -> places.put(topic, places.size()));
    }
  }

  private Topics() {}

  /** Reads the topics of the articles. */
  static Topics read(Tables tables, Scope scope, ArticleList listed) throws IOException {
    Topics topics = new Topics();
    topics.choose(tables, scope);
    tables.forEach(
        "daily_topic", row -> topics.place(row, (scheme, topic) -> scheme.cells.add(topic, row)));
    tables.forEach(
        "article_topic",
        row -> {
          Integer place = listed.placeOf(row.text("article_id"));
          topics.place(row, (scheme, topic) -> scheme.postings.add(topic, place));
        });
    return topics;
  }

  private void choose(Tables tables, Scope scope) throws IOException {
    Map<String, Map<String, Long>> articles = new TreeMap<>();
    tables.forEach(
        "daily_topic",
        row ->
            articles
                .computeIfAbsent(row.name("scheme"), s -> new HashMap<>())
                .merge(row.name("topic"), row.count("articles"), Long::sum));
    List<String> names = new ArrayList<>(articles.keySet());
    if (names.remove(SECTIONS)) {
      names.add(0, SECTIONS);
    }
    names.forEach(name -> schemes.put(name, new Scheme(articles.get(name), scope)));
  }

  private interface Place {
    void of(Scheme scheme, int topic);
  }

  private void place(Row row, Place place) {
    Scheme scheme = schemes.get(row.name("scheme"));
    Integer topic = scheme == null ? null : scheme.places.get(row.name("topic"));
    if (topic != null) {
      place.of(scheme, topic);
    }
  }

  /** The schemes as the page reads them. */
  List<Map<String, Object>> data(Tables tables) throws IOException {
    Map<String, Map<String, List<String>>> names = names(tables);
    List<Map<String, Object>> data = new ArrayList<>();
    schemes.forEach(
        (id, scheme) -> {
          List<Map<String, Object>> items = new ArrayList<>();
          for (String topic : scheme.topics) {
            List<String> ofTopic =
                names.getOrDefault(id, Map.of()).getOrDefault(topic, List.of(topic, topic));
            items.add(Map.of("id", topic, "ko", ofTopic.get(0), "en", ofTopic.get(1)));
          }
          data.add(
              Map.of(
                  "id", SafeText.shown(id, 40),
                  // An article has at most one section, and any number of other topics.
                  "parts", id.equals(SECTIONS),
                  "all", scheme.all,
                  "items", items,
                  "cells", scheme.cells.data(),
                  "postings", scheme.postings.data(items.size())));
        });
    return data;
  }

  private static Map<String, Map<String, List<String>>> names(Tables tables) throws IOException {
    Map<String, Map<String, List<String>>> names = new HashMap<>();
    tables.forEach(
        "topic",
        row ->
            names
                .computeIfAbsent(row.name("scheme"), s -> new HashMap<>())
                .put(
                    row.name("topic"),
                    List.of(
                        SafeText.shown(row.text("name_ko"), 60),
                        SafeText.shown(row.text("name_en"), 60))));
    return names;
  }
}
