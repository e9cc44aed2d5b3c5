package org.newsmill.topic;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsmill.job.JobError;
import org.newsmill.job.TextFile;
import org.newsmill.job.TopicModel;

/**
 * What a job adds to the sections: topics of its files and schemes of its models. Travels as texts
 * and bytes.
 *
 * @param files saved queries and taxonomies
 * @param models schemes that models give
 */
public record TopicRules(List<TextFile> files, List<TopicModel> models) implements Serializable {
  /** Sections alone. */
  public static final TopicRules NONE = new TopicRules(List.of(), List.of());

  public TopicRules {
    files = new ArrayList<>(files);
    models = new ArrayList<>(models);
  }

  /**
   * The topics of files and models.
   *
   * @throws JobError at the first thing that is wrong: a file, a model that cannot be loaded, a
   *     scheme of both
   */
  public JobTopics read() {
    List<OwnModel> loaded =
        models.stream()
            .map(OwnModel::load)
            .sorted(Comparator.comparing(OwnModel::breadth).thenComparing(OwnModel::language))
            .toList();
    List<String> sections =
        loaded.stream()
            .filter(model -> model.scheme().equals(SectionAnnotator.SCHEME))
            .flatMap(model -> model.labels().stream())
            .toList();
    List<Topic> topics = TopicFile.read(files, sections);
    for (OwnModel model : loaded) {
      checkScheme(model.scheme(), topics);
    }
    return new JobTopics(loaded, topics);
  }

  /** Two sources of one topic would count its articles twice. */
  private static void checkScheme(String scheme, List<Topic> topics) {
    topics.stream()
        .filter(topic -> topic.scheme().equals(scheme))
        .findFirst()
        .ifPresent(
            topic -> {
              throw new JobError(
                  "topic_models",
                  scheme,
                  "it is the scheme of the topics in " + topic.where() + " too",
                  "a scheme that no file of topics has");
            });
  }

  /** The model that gives articles of a language topics of a scheme. */
  static Optional<OwnModel> model(List<OwnModel> models, String scheme, String language) {
    return models.stream()
        .filter(model -> model.scheme().equals(scheme) && model.reads(language))
        .findFirst();
  }
}
