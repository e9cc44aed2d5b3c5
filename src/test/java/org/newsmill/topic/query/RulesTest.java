package org.newsmill.topic.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsmill.text.WordAnalyzer;
import org.newsmill.topic.Topic;

/** Rules match what Lucene matches, with its places and its score. */
class RulesTest {
  private static final String[] WORDS = {"reef", "gull", "sand", "tide", "kelp"};

  @Test
  void matchWhatLuceneMatches() throws IOException {
    Random random = new Random(8);
    int matches = 0;
    for (int i = 0; i < 4_000; i++) {
      String query = query(random, 3);
      List<IndexTerm> title = terms(text(random, 4));
      List<IndexTerm> body = terms(text(random, 14));
      QueryHit expected = lucene(parse(query), title, body);
      QueryHit found = rules(parse(query), title, body);
      // Of words near each other Lucene leaves out some places.
      boolean near = query.contains("~");
      assertEquals(comparable(expected, near), comparable(found, near), query + title + body);
      matches += expected == null ? 0 : 1;
    }
    assertEquals(true, matches > 1_000 && matches < 3_000, "matches " + matches);
  }

  @Test
  void matchTogether_whatTheyMatchAlone() {
    Random random = new Random(9);
    for (int round = 0; round < 20; round++) {
      List<QueryIndex.Entry> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        all.add(new QueryIndex.Entry(topic("t" + i), parse(query(random, 3))));
      }
      List<IndexTerm> title = terms(text(random, 4));
      List<IndexTerm> body = terms(text(random, 14));
      Map<Topic, QueryHit> alone = new TreeMap<>(Comparator.comparing(Topic::id));
      all.forEach(entry -> alone.putAll(match(new QueryIndex(List.of(entry)), title, body)));
      Map<Topic, QueryHit> together = match(new QueryIndex(all), title, body);
      assertEquals(List.copyOf(alone.entrySet()), List.copyOf(together.entrySet()));
    }
  }

  @Test
  void findsTheNarrowestPlaces_ofWordsNearEachOther() {
    Query query = parse("\"reef gull\"~3");
    assertEquals(
        List.of(new QueryHit.Place("body", 0, 14), new QueryHit.Place("body", 25, 34)),
        rules(query, terms("gull sand"), terms("reef tide gull sand gull reef gull")).places());
  }

  /** Words twice in a phrase need two places. Lucene moves them likewise. */
  @ParameterizedTest
  @CsvSource({
    "'\"reef reef\"~2', reef gull, false",
    "'\"reef reef\"~2', reef gull reef, true",
    "'\"reef gull reef\"', reef gull reef, true",
    "'\"reef gull reef\"', reef gull gull, false",
    "'\"reef gull reef\"~3', reef tide gull tide reef, true",
    "'\"reef gull reef\"~3', reef tide gull tide sand, false",
    "'\"reef reef reef gull reef\"~4', reef reef gull reef reef, true",
    "'\"reef reef reef gull reef\"~4', reef reef gull reef, false",
    "'\"gull reef gull reef\"~1', gull reef gull gull reef, true",
  })
  void partRepeatedWords(String query, String body, boolean matches) {
    assertEquals(matches, rules(parse(query), List.of(), terms(body)) != null);
  }

  /** Parting them at each place takes as long as there are words, whatever their number. */
  @Test
  void partWordsThatRepeatOften() {
    String phrase = "\"" + "reef ".repeat(50).strip() + "\"~3";
    List<IndexTerm> fifty = terms("reef ".repeat(50));
    assertEquals(
        List.of(new QueryHit.Place("body", 0, 249)),
        rules(parse(phrase), List.of(), fifty).places());
    assertEquals(null, rules(parse(phrase), List.of(), terms("reef ".repeat(49))));
    assertEquals(
        4_951, rules(parse(phrase), List.of(), terms("reef ".repeat(5_000))).places().size());
  }

  private static String query(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 4 : 8);
    return switch (kind) {
      case 0, 1 -> word(random) + boost(random);
      case 2 -> phrase(random) + boost(random);
      case 3 -> (random.nextBoolean() ? "title:" : "body:") + phrase(random);
      case 4 -> "(" + query(random, depth - 1) + " OR " + query(random, depth - 1) + ")";
      case 5 -> "(" + query(random, depth - 1) + " " + query(random, depth - 1) + ")^2";
      case 6 -> "(" + query(random, depth - 1) + " AND " + query(random, depth - 1) + ")";
      default -> "(+" + query(random, depth - 1) + " -" + word(random) + " " + word(random) + ")";
    };
  }

  /** Different words, as Lucene itself only approximates repeated ones that are not adjacent. */
  private static String phrase(Random random) {
    Set<String> words = new TreeSet<>(Comparator.comparing((String w) -> w.hashCode() * 31));
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      words.add(word(random));
    }
    String phrase = "\"" + String.join(" ", words) + "\"";
    return random.nextBoolean() ? phrase : phrase + "~" + (1 + random.nextInt(4));
  }

  private static String boost(Random random) {
    return random.nextInt(4) == 0 ? "^" + (2 + random.nextInt(3)) : "";
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private static String text(Random random, int maxWords) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(maxWords); i > 0; i--) {
      text.append(random.nextInt(3) == 0 ? "lamp" : word(random)).append(' ');
    }
    return text.toString();
  }

  private static List<IndexTerm> terms(String text) {
    return IndexTerm.of("en", new WordAnalyzer().analyze(text));
  }

  private static Query parse(String query) {
    Map<String, String> english = Map.of("en", query);
    Topic topic = new Topic("query", "t", null, "이름", "Name", List.of(), english, "here");
    return new QueryReader("en", new WordAnalyzer()).read(topic, "en");
  }

  private static Topic topic(String id) {
    return new Topic("query", id, null, "이름", "Name", List.of(), Map.of(), "here");
  }

  private static Map<Topic, QueryHit> match(
      QueryIndex index, List<IndexTerm> title, List<IndexTerm> body) {
    return index.match(index.number(title), index.number(body));
  }

  private static QueryHit rules(Query query, List<IndexTerm> title, List<IndexTerm> body) {
    QueryIndex index = new QueryIndex(List.of(new QueryIndex.Entry(topic("t"), query)));
    QueryHit hit = match(index, title, body).get(topic("t"));
    return hit == null ? null : sorted(hit.places(), hit.score());
  }

  private static QueryHit lucene(Query query, List<IndexTerm> title, List<IndexTerm> body)
      throws IOException {
    MemoryIndex article = new MemoryIndex(true);
    article.addField("title", TermStream.of(title));
    article.addField("body", TermStream.of(body));
    IndexSearcher searcher = article.createSearcher();
    searcher.setSimilarity(new BooleanSimilarity());
    var leaf = searcher.getIndexReader().leaves().get(0);
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    var scorer = weight.scorer(leaf);
    if (scorer == null || scorer.iterator().advance(0) != 0) {
      return null;
    }
    List<QueryHit.Place> places = new ArrayList<>();
    for (String field : weight.matches(leaf, 0)) {
      MatchesIterator at = weight.matches(leaf, 0).getMatches(field);
      while (at.next()) {
        places.add(new QueryHit.Place(field, at.startOffset(), at.endOffset()));
      }
    }
    return sorted(places, scorer.score());
  }

  private static QueryHit comparable(QueryHit hit, boolean near) {
    return hit != null && near ? new QueryHit(List.of(), hit.score()) : hit;
  }

  private static QueryHit sorted(List<QueryHit.Place> places, float score) {
    return new QueryHit(
        places.stream()
            .distinct()
            .sorted(
                Comparator.comparing(QueryHit.Place::field)
                    .thenComparing(QueryHit.Place::start)
                    .thenComparing(QueryHit.Place::end))
            .toList(),
        score);
  }
}
