package org.newsmill.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The entities that most articles name, with their cells and articles, and which of them are named
 * in the same articles (관계도). Reads daily_entity twice and article_entity once; holds one bit set
 * for each of up to {@value #MAX_PAIRED} articles.
 */
final class Entities {
  static final int MAX_ENTITIES = 50;
  static final int MAX_LINKS = 80;
  static final long MAX_PAIRED = 200_000;

  private final List<String> ids;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Integer, Row> mentions = new HashMap<>();
  private final Cells cells;
  private final Postings postings = new Postings();
  private final Map<String, BitSet> byArticle = new HashMap<>();
  private final ArticleSample paired;

  private Entities(List<String> ids, Scope scope) {
    this.ids = ids;
    this.cells = new Cells(scope);
    this.paired = ArticleSample.of(MAX_PAIRED, scope.articles() + scope.undated());
    ids.forEach(id -> places.put(id, places.size()));
  }

  /** Reads the entities of the articles. */
  static Entities read(Tables tables, Scope scope, ArticleList listed) throws IOException {
    Map<String, Long> articles = new HashMap<>();
    tables.forEach(
        "daily_entity",
        row -> articles.merge(row.name("entity_id"), row.count("articles"), Long::sum));
    Entities entities = new Entities(Ranking.top(articles, MAX_ENTITIES), scope);
    tables.forEach("daily_entity", entities::addDay);
    tables.forEach("article_entity", row -> entities.addMention(row, listed));
    return entities;
  }

  private void addDay(Row row) {
    Integer place = places.get(row.name("entity_id"));
    if (place != null) {
      cells.add(place, row);
    }
  }

  private void addMention(Row row, ArticleList listed) {
    Integer place = places.get(row.name("entity_id"));
    if (place == null) {
      return;
    }
    String article = row.text("article_id");
    mentions.putIfAbsent(place, row);
    postings.add(place, listed.placeOf(article));
    if (paired.has(article)) {
      byArticle.computeIfAbsent(article, id -> new BitSet()).set(place);
    }
  }

  /** Entities and links as the page reads them. */
  Map<String, Object> data() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int place = 0; place < ids.size(); place++) {
      Row mention = mentions.get(place);
      items.add(
          Map.of(
              "name",
              SafeText.shown(mention == null ? ids.get(place) : mention.text("name"), 60),
              "type",
              mention == null ? "" : mention.name("type")));
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("items", items);
    data.put("cells", cells.data());
    data.put("postings", postings.data(items.size()));
    data.put("links", Links.of(byArticle.values(), items.size(), MAX_LINKS));
    data.put("paired", paired.isWhole() ? null : byArticle.size());
    return data;
  }
}
