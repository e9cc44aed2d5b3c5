package org.newsmill.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the list of topic models of a job file. */
final class TopicModels {
  static final List<String> KEYS = List.of("scheme", "model", "language", "min_confidence");

  private static final String ANY = "any";
  private static final double MIN_CONFIDENCE = 0.4;

  private final List<YamlSection> sections;
  private final JobPaths paths;

  TopicModels(List<YamlSection> sections, JobPaths paths) {
    this.sections = sections;
    this.paths = paths;
  }

  List<TopicModel> read() {
    List<TopicModel> models = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (YamlSection section : sections) {
      TopicModel model = model(section);
      if (!taken.add(model.scheme() + "/" + model.language())) {
        throw section.error(
            "scheme",
            "'" + model.scheme() + "' has two models for language " + model.language(),
            "one model for each scheme and language");
      }
      models.add(model);
    }
    return models;
  }

  private TopicModel model(YamlSection section) {
    String scheme = section.required("scheme", "a name such as desk");
    if (!scheme.matches("[a-z][a-z0-9_-]{0,39}") || scheme.equals("query")) {
      throw section.error(
          "scheme",
          "'" + scheme + "' cannot name the scheme of a model",
          "1 to 40 of a-z 0-9 _ -, but not query");
    }
    String language = section.string("language", ANY);
    if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      throw section.error(
          "language", "'" + language + "' is no language", "a tag such as ko, or any");
    }
    return new TopicModel(
        scheme, language, source(section), section.ratio("min_confidence", MIN_CONFIDENCE));
  }

  /** What looks like no path is the name of a shipped model. */
  private ModelSource source(YamlSection section) {
    String name = section.required("model", "a model file, or the name of a shipped model");
    return name.matches("[a-z0-9-]+")
        ? ModelSource.shipped(name)
        : paths.model(section, "model", name);
  }
}
