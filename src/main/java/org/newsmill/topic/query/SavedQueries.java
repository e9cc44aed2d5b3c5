package org.newsmill.topic.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.Token;
import org.newsmill.topic.Topic;
import org.newsmill.topic.TopicFile;

/**
 * The queries of topics, ready to be asked which of them an article matches.
 *
 * <p>Lucene's parser reads them; an article tries those alone whose words it holds, see {@link
 * QueryIndex}. Immutable and safe for many threads. Cost: docs/accuracy/topic/queries.md.
 */
public final class SavedQueries {
  private final Map<String, QueryIndex> byLanguage = new HashMap<>();

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
        queries.byLanguage.put(language, index(topics, language, reader));
      }
    }
    return queries;
  }

  private static QueryIndex index(List<Topic> topics, String language, QueryReader reader) {
    List<QueryIndex.Entry> entries = new ArrayList<>();
    for (Topic topic : topics) {
      for (String key : keys(topic, language)) {
        entries.add(new QueryIndex.Entry(topic, reader.read(topic, key)));
      }
    }
    return new QueryIndex(entries);
  }

  private static List<String> keys(Topic topic, String language) {
    return List.of(language, TopicFile.ANY).stream().filter(topic.queries()::containsKey).toList();
  }

  /**
   * Begins with a text, whose words are looked up once for all its headlines.
   *
   * @param language of the article, BCP-47
   * @param body tokens of its text
   */
  public Body read(String language, List<Token> body) {
    return new Body(language, byLanguage.get(language), body);
  }

  /** A text, to be matched under its headlines. */
  public static final class Body {
    private final String language;
    private final QueryIndex index;
    private final NumberedTerms body;

    private Body(String language, QueryIndex index, List<Token> body) {
      this.language = language;
      this.index = index;
      this.body = index == null ? null : index.number(IndexTerm.of(language, body));
    }

    /**
     * The topics whose queries an article matches, in the order of scheme and id.
     *
     * @param title tokens of its headline, maybe none
     */
    public List<Match> match(List<Token> title) {
      List<Match> matches = new ArrayList<>();
      if (index != null) {
        index
            .match(index.number(IndexTerm.of(language, title)), body)
            .forEach((topic, hit) -> matches.add(new Match(topic, hit)));
      }
      return matches;
    }
  }
}
