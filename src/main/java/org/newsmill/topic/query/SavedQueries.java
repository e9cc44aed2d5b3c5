package org.newsmill.topic.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.Token;
import org.newsmill.topic.Topic;
import org.newsmill.topic.TopicFile;

/**
 * The queries of topics, ready to be asked which of them an article matches.
 *
 * <p>A query waits under a word of each condition that its articles meet, until an article holds
 * all words of one; only then Lucene tries it, on an index of those words alone. Immutable and safe
 * for many threads. Cost: docs/accuracy/topic/queries.md.
 */
public final class SavedQueries {
  private final Map<String, Map<String, List<WaitingQuery.Condition>>> byLanguage = new HashMap<>();

  private SavedQueries() {}

  /**
   * A topic whose query an article matches.
   *
   * @param topic the topic
   * @param hit what its query found
   */
  public record Match(Topic topic, QueryHit hit) {}

  /**
   * The queries of some topics.
   *
   * @param languages whose articles are asked for
   * @param analyzers the analyzer of a language, the same that makes the tokens of its articles
   * @throws org.newsmill.job.JobError when a query is refused; see {@link QueryReader}
   */
  public static SavedQueries of(
      List<Topic> topics, List<String> languages, Function<String, TextAnalyzer> analyzers) {
    SavedQueries queries = new SavedQueries();
    for (String language : languages) {
      if (topics.stream().anyMatch(topic -> !keys(topic, language).isEmpty())) {
        QueryReader reader = new QueryReader(language, analyzers.apply(language));
        queries.byLanguage.put(language, waiting(topics, language, reader));
      }
    }
    return queries;
  }

  private static Map<String, List<WaitingQuery.Condition>> waiting(
      List<Topic> topics, String language, QueryReader reader) {
    Map<String, List<WaitingQuery.Condition>> byWord = new HashMap<>();
    for (Topic topic : topics) {
      for (String key : keys(topic, language)) {
        for (var condition : new WaitingQuery(topic, reader.read(topic, key)).conditions()) {
          byWord.computeIfAbsent(condition.rarest(), w -> new ArrayList<>()).add(condition);
        }
      }
    }
    return byWord;
  }

  private static List<String> keys(Topic topic, String language) {
    return List.of(language, TopicFile.ANY).stream().filter(topic.queries()::containsKey).toList();
  }

  /**
   * The topics whose queries an article matches, in the order of scheme and id.
   *
   * @param language of the article, BCP-47
   * @param title tokens of its headline, maybe none
   * @param body tokens of its text
   */
  public List<Match> match(String language, List<Token> title, List<Token> body) {
    Map<String, List<WaitingQuery.Condition>> byWord = byLanguage.get(language);
    if (byWord == null) {
      return List.of();
    }
    List<IndexTerm> ofTitle = IndexTerm.of(language, title);
    List<IndexTerm> ofBody = IndexTerm.of(language, body);
    Set<WaitingQuery> candidates = candidates(byWord, ofTitle, ofBody);
    if (candidates.isEmpty()) {
      return List.of();
    }
    Set<String> words = new HashSet<>();
    candidates.forEach(query -> words.addAll(query.words()));
    MemoryIndex article = new MemoryIndex(true);
    article.addField(TermQueryParser.TITLE, TermStream.of(ofTitle, words));
    article.addField(TermQueryParser.BODY, TermStream.of(ofBody, words));
    try {
      return tryAll(candidates, article.createSearcher());
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail to be read", e);
    }
  }

  private static Set<WaitingQuery> candidates(
      Map<String, List<WaitingQuery.Condition>> byWord,
      List<IndexTerm> title,
      List<IndexTerm> body) {
    Set<String> present = new HashSet<>();
    title.forEach(term -> present.add(term.text()));
    body.forEach(term -> present.add(term.text()));
    Set<WaitingQuery> candidates = new LinkedHashSet<>();
    for (String word : present) {
      for (WaitingQuery.Condition condition : byWord.getOrDefault(word, List.of())) {
        if (present.containsAll(condition.others())) {
          candidates.add(condition.query());
        }
      }
    }
    return candidates;
  }

  private static List<Match> tryAll(Set<WaitingQuery> candidates, IndexSearcher searcher)
      throws IOException {
    // A word counts its boost: there is no collection in which it could be rare or frequent.
    searcher.setSimilarity(new BooleanSimilarity());
    searcher.setQueryCache(null);
    Map<Topic, QueryHit> hits = new HashMap<>();
    for (WaitingQuery candidate : candidates) {
      QueryHit hit = hit(candidate.query(), searcher);
      if (hit != null) {
        hits.merge(candidate.topic(), hit, QueryHit::with);
      }
    }
    return hits.entrySet().stream()
        .map(entry -> new Match(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing((Match match) -> match.topic().scheme())
                .thenComparing(match -> match.topic().id()))
        .toList();
  }

  /** Null when the query does not match the one article. */
  private static QueryHit hit(Query query, IndexSearcher searcher) throws IOException {
    var leaf = searcher.getIndexReader().leaves().get(0);
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    Scorer scorer = weight.scorer(leaf);
    return scorer != null && scorer.iterator().advance(0) == 0
        ? new QueryHit(places(weight.matches(leaf, 0)), scorer.score())
        : null;
  }

  private static List<QueryHit.Place> places(Matches matches) throws IOException {
    List<QueryHit.Place> places = new ArrayList<>();
    for (String field : matches) {
      MatchesIterator at = matches.getMatches(field);
      while (at.next()) {
        places.add(new QueryHit.Place(field, at.startOffset(), at.endOffset()));
      }
    }
    return places;
  }
}
