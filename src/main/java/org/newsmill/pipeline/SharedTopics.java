package org.newsmill.pipeline;

import java.util.function.Supplier;
import org.newsmill.job.JobSpec;
import org.newsmill.text.UserDictionary;
import org.newsmill.topic.TopicAnnotator;
import org.newsmill.topic.TopicRules;

/**
 * The topics of the last job of this process: workers run many copies of a step, and ten thousand
 * queries take long to read. Safe for many threads, which wait for the first.
 */
final class SharedTopics {
  private static Rules rules;
  private static TopicAnnotator annotator;

  private SharedTopics() {}

  /** What decides how topics are found. */
  record Rules(JobSpec.Analyzer korean, UserDictionary userDictionary, TopicRules topics) {}

  /** The topics that follow from some rules, made unless the last were made from the same. */
  static synchronized TopicAnnotator of(Rules wanted, Supplier<TopicAnnotator> maker) {
    if (!wanted.equals(rules)) {
      annotator = maker.get();
      rules = wanted;
    }
    return annotator;
  }
}
