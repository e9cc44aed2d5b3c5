package org.newsmill.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsmill.record.TopicFeature;
import org.newsmill.record.TopicLabel;
import org.newsmill.topic.query.SavedQueries;

/**
 * All topics of an article: its section, the topics of the job's models, the saved queries that it
 * matches, and the places in taxonomies that follow from sections and queries. Safe for many
 * threads.
 */
public final class TopicAnnotator {
  private final SectionAnnotator sections = new SectionAnnotator();
  private final List<OwnModel> models;
  private final SavedQueries queries;
  private final List<Topic> bySection;
  private final TopicTree tree;
  private final Map<Topic, String> versions = new HashMap<>();

  /**
   * An annotator.
   *
   * @param models of the job
   * @param topics of the job's files
   * @param queries those of the topics
   */
  public TopicAnnotator(List<OwnModel> models, List<Topic> topics, SavedQueries queries) {
    this.models = List.copyOf(models);
    this.queries = queries;
    this.bySection = topics.stream().filter(topic -> !topic.sections().isEmpty()).toList();
    this.tree = new TopicTree(topics);
    topics.forEach(topic -> versions.put(topic, topic.version()));
  }

  /**
   * The most likely section, {@link SectionClassifier#UNKNOWN} when none is sure enough; null for
   * languages without a model.
   */
  public TopicLabel section(TopicText article) {
    return TopicRules.model(models, SectionAnnotator.SCHEME, article.language())
        .map(own -> own.classify(article.title(), article.body()))
        .orElseGet(() -> sections.annotate(article.language(), article.title(), article.body()));
  }

  /**
   * The topics of the other schemes, by scheme and id, none twice.
   *
   * @param section what {@link #section} said
   */
  public List<TopicLabel> topics(TopicText article, TopicLabel section) {
    List<TopicLabel> labels = new ArrayList<>(ofModels(article));
    Map<Topic, TopicLabel> ofRules = new HashMap<>();
    QueryEvidence evidence = new QueryEvidence(article);
    for (SavedQueries.Match match :
        queries.match(article.language(), article.titleTokens(), article.bodyTokens())) {
      ofRules.put(match.topic(), ofQuery(match, evidence));
    }
    if (section != null) {
      for (Topic topic : bySection) {
        if (topic.sections().contains(section.getTopic())) {
          ofRules.merge(topic, ofSection(topic, section), TopicAnnotator::both);
        }
      }
    }
    addParents(ofRules);
    labels.addAll(ofRules.values());
    labels.sort(Comparator.comparing(TopicLabel::getScheme).thenComparing(TopicLabel::getTopic));
    return labels;
  }

  private List<TopicLabel> ofModels(TopicText article) {
    Set<String> schemes = new LinkedHashSet<>(models.stream().map(OwnModel::scheme).toList());
    schemes.remove(SectionAnnotator.SCHEME);
    return schemes.stream()
        .flatMap(scheme -> TopicRules.model(models, scheme, article.language()).stream())
        .map(model -> model.classify(article.title(), article.body()))
        .filter(label -> !label.getTopic().equals(SectionClassifier.UNKNOWN))
        .toList();
  }

  private TopicLabel ofQuery(SavedQueries.Match match, QueryEvidence evidence) {
    Topic topic = match.topic();
    return new TopicLabel(
        topic.scheme(),
        topic.id(),
        null,
        (double) match.hit().score(),
        evidence.of(match.hit()),
        versions.get(topic));
  }

  private TopicLabel ofSection(Topic topic, TopicLabel section) {
    return new TopicLabel(
        topic.scheme(),
        topic.id(),
        section.getConfidence(),
        null,
        section.getEvidence(),
        versions.get(topic) + "+" + section.getVersion());
  }

  /** A topic that both a query and the section give: the query's evidence stands first. */
  private static TopicLabel both(TopicLabel query, TopicLabel section) {
    List<TopicFeature> evidence = new ArrayList<>(query.getEvidence());
    evidence.addAll(section.getEvidence());
    return new TopicLabel(
        query.getScheme(),
        query.getTopic(),
        section.getConfidence(),
        query.getScore(),
        evidence,
        section.getVersion());
  }

  /** What lies above a topic has its evidence, of the first topic by id where there are several. */
  private void addParents(Map<Topic, TopicLabel> labels) {
    List<Topic> found =
        labels.keySet().stream()
            .sorted(Comparator.comparing(Topic::scheme).thenComparing(Topic::id))
            .toList();
    for (Topic topic : found) {
      TopicLabel below = labels.get(topic);
      for (Topic above : tree.above(topic)) {
        labels.computeIfAbsent(
            above,
            a ->
                new TopicLabel(
                    a.scheme(),
                    a.id(),
                    below.getConfidence(),
                    below.getScore(),
                    below.getEvidence(),
                    below.getVersion()));
      }
    }
  }
}
