package org.newsmill.topic.query;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.newsmill.job.JobError;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.Token;
import org.newsmill.topic.Topic;
import org.newsmill.topic.TopicFile;

/**
 * The queries of topics, ready to be asked which of them an article matches. A query waits under
 * one of its words until an article holds that word, so that most are never tried (Lucene's monitor
 * and its presearcher). Safe for many threads. Cost: docs/accuracy/topic/queries.md.
 */
public final class SavedQueries implements Closeable {
  /** So many words of a query must be in an article before it is tried; more words cost more. */
  private static final int PASSES = 2;

  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final Map<String, Monitor> byLanguage = new LinkedHashMap<>();
  private final Map<String, QueryWords> words = new LinkedHashMap<>();

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
   * @throws JobError when a query is refused; see {@link QueryReader}
   */
  public static SavedQueries of(
      List<Topic> topics, List<String> languages, Function<String, TextAnalyzer> analyzers) {
    SavedQueries queries = new SavedQueries();
    try {
      for (String language : languages) {
        List<MonitorQuery> ofLanguage = queries.read(topics, language, analyzers);
        if (!ofLanguage.isEmpty()) {
          Monitor monitor =
              new Monitor(new KeywordAnalyzer(), new MultipassTermFilteredPresearcher(PASSES));
          queries.byLanguage.put(language, monitor);
          queries.words.put(
              language, QueryWords.of(ofLanguage.stream().map(MonitorQuery::getQuery).toList()));
          monitor.register(ofLanguage);
        }
      }
    } catch (IOException e) {
      queries.close();
      throw inMemory(e);
    } catch (JobError e) {
      queries.close();
      throw e;
    }
    return queries;
  }

  private List<MonitorQuery> read(
      List<Topic> all, String language, Function<String, TextAnalyzer> analyzers) {
    List<MonitorQuery> queries = new ArrayList<>();
    QueryReader reader = null;
    for (Topic topic : all) {
      for (String key : List.of(language, TopicFile.ANY)) {
        if (topic.queries().containsKey(key)) {
          reader = reader == null ? new QueryReader(language, analyzers.apply(language)) : reader;
          String id = topic.scheme() + "/" + topic.id() + "/" + key;
          topics.put(id, topic);
          queries.add(new MonitorQuery(id, reader.read(topic, key)));
        }
      }
    }
    return queries;
  }

  /**
   * The topics whose queries an article matches, in the order of scheme and id.
   *
   * @param language of the article, BCP-47
   * @param title tokens of its headline, maybe none
   * @param body tokens of its text
   */
  public List<Match> match(String language, List<Token> title, List<Token> body) {
    Monitor monitor = byLanguage.get(language);
    if (monitor == null) {
      return List.of();
    }
    Document article = new Document();
    article.add(field(TermQueryParser.TITLE, language, title));
    article.add(field(TermQueryParser.BODY, language, body));
    try {
      MatchingQueries<QueryHit> hits = monitor.match(article, HitMatcher::new);
      requireNoErrors(hits);
      return inOrder(hits);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private TextField field(String name, String language, List<Token> tokens) {
    return new TextField(
        name, words.get(language).in(TermStream.of(language, IndexTerm.of(tokens))));
  }

  private List<Match> inOrder(MatchingQueries<QueryHit> hits) {
    Map<Topic, QueryHit> byTopic = new LinkedHashMap<>();
    hits.getMatches().stream()
        .sorted(Comparator.comparing(QueryHit::getQueryId))
        .forEach(hit -> byTopic.merge(topics.get(hit.getQueryId()), hit, QueryHit::with));
    return byTopic.entrySet().stream()
        .map(entry -> new Match(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing((Match match) -> match.topic().scheme())
                .thenComparing(match -> match.topic().id()))
        .toList();
  }

  /** The monitor goes on when a query fails, which would lose rows. */
  private static void requireNoErrors(MatchingQueries<QueryHit> hits) {
    hits.getErrors()
        .forEach(
            (id, error) -> {
              throw new IllegalStateException("query " + id + " failed", error);
            });
  }

  /** Ends the threads of the monitors. */
  @Override
  public void close() {
    for (Monitor monitor : byLanguage.values()) {
      try {
        monitor.close();
      } catch (IOException e) {
        throw inMemory(e);
      }
    }
  }

  private static UncheckedIOException inMemory(IOException e) {
    return new UncheckedIOException("an index in memory cannot fail to be read", e);
  }
}
