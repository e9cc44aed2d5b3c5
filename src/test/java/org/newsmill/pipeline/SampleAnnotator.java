package org.newsmill.pipeline;

import java.util.Map;
import org.newsmill.job.JobSpec;
import org.newsmill.topic.TopicRules;

/** What the sample job annotates texts with. */
final class SampleAnnotator {
  private SampleAnnotator() {}

  static TextAnnotator create() {
    JobSpec job = JobRunner.read(JobRunner.SAMPLE, Map.of());
    Analyzers analyzers = new Analyzers(job.analyzer(), job.userDictionary());
    return new TextAnnotator(
        analyzers,
        analyzers.topics(new TopicRules(job.topics(), job.topicModels())),
        job.entities(),
        job.keywordsPerArticle());
  }
}
