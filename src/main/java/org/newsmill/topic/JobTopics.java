package org.newsmill.topic;

import java.util.List;

/**
 * The topics of a job beside the shipped sections, read and checked together: {@link
 * TopicRules#read}.
 *
 * @param models schemes that models give, those for few languages before those for many
 * @param topics those of files, in their order
 */
public record JobTopics(List<OwnModel> models, List<Topic> topics) {
  public JobTopics {
    models = List.copyOf(models);
    topics = List.copyOf(topics);
  }

  /** Whether articles of some language get the shipped sections. */
  public boolean hasShippedSections() {
    return SectionAnnotator.LANGUAGES.stream()
        .anyMatch(
            language -> TopicRules.model(models, SectionAnnotator.SCHEME, language).isEmpty());
  }
}
