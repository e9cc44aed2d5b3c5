package org.newsmill.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.newsmill.text.ContentHash;

/**
 * Versions of the topics of a job: one for each topic, whatever rule gives it to an article and in
 * whatever language, so that the rows of a topic in a batch can be added up. Immutable.
 */
public final class TopicVersions {
  private static final int HASH_DIGITS = 8;

  private final Map<String, String> ofModels;
  private final Map<Topic, String> ofTopics = new HashMap<>();

  /** Versions of all topics of a job. */
  public TopicVersions(JobTopics job) {
    Map<String, List<String>> byScheme = new HashMap<>();
    for (OwnModel model : job.models()) {
      byScheme.computeIfAbsent(model.scheme(), scheme -> new ArrayList<>()).add(model.version());
    }
    if (job.hasShippedSections()) {
      byScheme
          .computeIfAbsent(SectionAnnotator.SCHEME, scheme -> new ArrayList<>())
          .add(SectionClassifier.shipped().version());
    }
    this.ofModels =
        byScheme.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join("+", e.getValue())));
    Map<Topic, List<Topic>> within = new HashMap<>();
    TopicTree tree = new TopicTree(job.topics());
    for (Topic topic : job.topics()) {
      within.computeIfAbsent(topic, t -> new ArrayList<>()).add(topic);
      tree.above(topic).forEach(a -> within.computeIfAbsent(a, t -> new ArrayList<>()).add(topic));
    }
    within.forEach((topic, rules) -> ofTopics.put(topic, version(topic, rules)));
  }

  /**
   * Changes with the rules of the topic and of all below it, and with the models of the sections
   * where one of them asks for a section.
   */
  private String version(Topic topic, List<Topic> within) {
    TreeSet<String> below = new TreeSet<>();
    within.stream().filter(other -> !other.equals(topic)).map(Topic::rules).forEach(below::add);
    List<String> rules = new ArrayList<>(List.of(topic.rules()));
    rules.addAll(below);
    String hash = ContentHash.of(rules.toArray(String[]::new)).substring(0, HASH_DIGITS);
    boolean bySection = within.stream().anyMatch(other -> !other.sections().isEmpty());
    String sections = bySection ? "+" + ofScheme(SectionAnnotator.SCHEME) : "";
    return topic.scheme() + "-" + hash + sections;
  }

  /** Version of a topic of a file. */
  public String of(Topic topic) {
    return ofTopics.get(topic);
  }

  /** Version of all topics of a scheme that models give: the models, joined by plus signs. */
  public String ofScheme(String scheme) {
    return ofModels.get(scheme);
  }
}
