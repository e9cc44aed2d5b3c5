package org.newsmill.topic;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * The topics of the files.
   *
   * @throws org.newsmill.job.JobError at the first thing that is wrong
   */
  public List<Topic> topics() {
    return TopicFile.read(files);
  }

  /**
   * The models.
   *
   * @throws org.newsmill.job.JobError when one cannot be loaded
   */
  public List<OwnModel> load() {
    return models.stream().map(OwnModel::load).toList();
  }

  /** The model that gives articles of a language topics of a scheme. */
  static Optional<OwnModel> model(List<OwnModel> models, String scheme, String language) {
    return models.stream()
        .filter(model -> model.scheme().equals(scheme) && model.reads(language))
        .findFirst();
  }
}
