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
 * in the same articles (관계도); of articles with a published day, as in daily_entity. Reads
 * daily_entity twice, article_entity and entity once; holds one bit set for each of up to {@value
 * ArticleList#MAX_KNOWN} articles.
 */
final class Entities {
  static final int MAX_ENTITIES = 50;
  static final int MAX_LINKS = 80;
  private static final int NAME_CHARS = 60;

  private final List<String> ids;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Integer, Row> mentions = new HashMap<>();
  private final Map<Integer, Row> named = new HashMap<>();
  private final Cells cells;
  private final Postings postings = new Postings();
  private final Postings toned = new Postings();
  private final Map<String, BitSet> byArticle = new HashMap<>();
  private final ArticleSample paired;

  private Entities(List<String> ids, Scope scope) {
    this.ids = ids;
    this.cells = new Cells(scope);
    this.paired = ArticleSample.of(ArticleList.MAX_KNOWN, scope.all());
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
    tables.forEach("entity", entities::addNames);
    return entities;
  }

  private void addDay(Row row) {
    Integer place = places.get(row.name("entity_id"));
    if (place != null) {
      cells.add(place, row);
    }
  }

  private void addNames(Row row) {
    Integer place = places.get(row.name("entity_id"));
    if (place != null) {
      named.putIfAbsent(place, row);
    }
  }

  private void addMention(Row row, ArticleList listed) {
    Integer place = places.get(row.name("entity_id"));
    String article = row.text("article_id");
    if (place == null || !listed.isDated(article)) {
      return;
    }
    mentions.putIfAbsent(place, row);
    Integer listedAt = listed.placeOf(article);
    postings.add(place, listedAt);
    if (row.real("tone") != null) {
      toned.add(place, listedAt);
    }
    if (paired.has(article)) {
      byArticle.computeIfAbsent(article, id -> new BitSet()).set(place);
    }
  }

  /** Entities and links as the page reads them; {@code toned}: articles with a tone towards it. */
  Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("items", items());
    data.put("cells", cells.data());
    data.put("postings", postings.data(ids.size()));
    data.put("toned", toned.data(ids.size()));
    data.put("links", Links.of(byArticle.values(), ids.size(), MAX_LINKS));
    data.put("paired", paired.isWhole() ? null : byArticle.size());
    return data;
  }

  /** Each with its id: two entities may have one name. */
  private List<Map<String, Object>> items() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int place = 0; place < ids.size(); place++) {
      String id = SafeText.shown(ids.get(place), NAME_CHARS);
      String mentioned = name(mentions.get(place), "name", id);
      Row names = named.get(place);
      Row typed = names == null ? mentions.get(place) : names;
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("id", id);
      item.put("type", typed == null ? "" : typed.name("type"));
      item.put("ko", name(names, "name_ko", mentioned));
      item.put("en", name(names, "name_en", mentioned));
      items.add(item);
    }
    return items;
  }

  private static String name(Row row, String field, String otherwise) {
    String name = row == null ? "" : SafeText.shown(row.text(field), NAME_CHARS);
    return name.isEmpty() ? otherwise : name;
  }
}
