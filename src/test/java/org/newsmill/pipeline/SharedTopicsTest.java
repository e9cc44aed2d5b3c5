package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.job.JobSpec;
import org.newsmill.job.TextFile;
import org.newsmill.text.UserDictionary;
import org.newsmill.topic.TopicAnnotator;
import org.newsmill.topic.TopicRules;

class SharedTopicsTest {
  private static final String SEA =
      """
      topics:
        - id: sea-trade
          name: {ko: 해운, en: Sea trade}
          query: {ko: 해운, en: shipping}
      """;

  /** Every copy of the step on a worker would read ten thousand queries of its own. */
  @Test
  void readsTheQueriesOfAJobOnce() {
    TopicAnnotator first = topics(SEA, UserDictionary.EMPTY);

    assertSame(first, topics(new String(SEA.toCharArray()), new UserDictionary(List.of())));
  }

  @Test
  void readsAnew_whatRulesOrDictionaryChange() {
    TopicAnnotator first = topics(SEA, UserDictionary.EMPTY);
    assertNotSame(first, topics(SEA.replace("shipping", "ship"), UserDictionary.EMPTY));

    TopicAnnotator again = topics(SEA, UserDictionary.EMPTY);
    UserDictionary.Entry word = new UserDictionary.Entry("나루온", List.of());
    assertNotSame(again, topics(SEA, new UserDictionary(List.of(word))));
  }

  private static TopicAnnotator topics(String file, UserDictionary dictionary) {
    TopicRules rules = new TopicRules(List.of(new TextFile("sea.yaml", file)), List.of());
    return new Analyzers(JobSpec.Analyzer.FAST, dictionary).topics(rules);
  }
}
