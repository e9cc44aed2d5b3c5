package org.newsmill.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsmill.record.TopicFeature;
import org.newsmill.record.TopicLabel;
import org.newsmill.text.Token;
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
  private final TopicVersions versions;

  /**
   * An annotator.
   *
   * @param job the topics of the job
   * @param queries those of its files
   */
  public TopicAnnotator(JobTopics job, SavedQueries queries) {
    this.models = job.models();
    this.queries = queries;
    this.bySection = job.topics().stream().filter(topic -> !topic.sections().isEmpty()).toList();
    this.tree = new TopicTree(job.topics());
    this.versions = new TopicVersions(job);
  }

  /**
   * Begins with a text, which is read once for all the headlines under which it was published.
   *
   * @param language BCP-47 tag
   * @param text in NFC
   * @param tokens of the text; none where the language is not analysed
   */
  public Body read(String language, String text, List<Token> tokens) {
    return new Body(language, text, tokens);
  }

  /** A text, to be annotated under its headlines. For one thread at a time. */
  public final class Body {
    private final String language;
    private final String text;
    private final Optional<OwnModel> ownSections;

    /** Null where a model of the job's gives the section. */
    private final SectionAnnotator.Body shippedSections;

    private final SavedQueries.Body words;

    private Body(String language, String text, List<Token> tokens) {
      this.language = language;
      this.text = text;
      this.ownSections = TopicRules.model(models, SectionAnnotator.SCHEME, language);
      this.shippedSections = ownSections.isEmpty() ? sections.read(language, text) : null;
      this.words = queries.read(language, tokens);
    }

    /**
     * The most likely section, {@link SectionClassifier#UNKNOWN} when none is sure enough; null for
     * languages without a model.
     *
     * @param title in NFC, maybe empty
     */
    public TopicLabel section(String title) {
      String version = versions.ofScheme(SectionAnnotator.SCHEME);
      return ownSections
          .map(own -> own.classify(title, text, version))
          .orElseGet(() -> shippedSections.under(title, version));
    }

    /**
     * The topics of the other schemes, by scheme and id, none twice.
     *
     * @param title in NFC, maybe empty
     * @param titleTokens its tokens; none where the language is not analysed
     * @param section what {@link #section} said
     */
    public List<TopicLabel> topics(String title, List<Token> titleTokens, TopicLabel section) {
      List<TopicLabel> labels = new ArrayList<>(ofModels(title));
      Map<Topic, TopicLabel> ofRules = new HashMap<>();
      QueryEvidence evidence = new QueryEvidence(title, text);
      for (SavedQueries.Match match : words.match(titleTokens)) {
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

    private List<TopicLabel> ofModels(String title) {
      Set<String> schemes = new LinkedHashSet<>(models.stream().map(OwnModel::scheme).toList());
      schemes.remove(SectionAnnotator.SCHEME);
      return schemes.stream()
          .flatMap(scheme -> TopicRules.model(models, scheme, language).stream())
          .map(model -> model.classify(title, text, versions.ofScheme(model.scheme())))
          .filter(label -> !label.getTopic().equals(SectionClassifier.UNKNOWN))
          .toList();
    }
  }

  private TopicLabel ofQuery(SavedQueries.Match match, QueryEvidence evidence) {
    return label(match.topic(), null, (double) match.hit().score(), evidence.of(match.hit()));
  }

  private TopicLabel ofSection(Topic topic, TopicLabel section) {
    return label(topic, section.getConfidence(), null, section.getEvidence());
  }

  private TopicLabel label(
      Topic topic, Double confidence, Double score, List<TopicFeature> evidence) {
    return new TopicLabel(
        topic.scheme(), topic.id(), confidence, score, evidence, versions.of(topic));
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
        query.getVersion());
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
            above, a -> label(a, below.getConfidence(), below.getScore(), below.getEvidence()));
      }
    }
  }
}
