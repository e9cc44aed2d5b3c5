package org.newsmill.topic;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.model.Evidence;
import org.newsmill.record.TopicFeature;
import org.newsmill.record.TopicLabel;

/** The section of an article, as the tables carry it. */
public final class SectionAnnotator {
  /** Scheme of the sections in topic tables. */
  public static final String SCHEME = "section";

  private final SectionClassifier classifier = SectionClassifier.shipped();

  /**
   * The most likely section with its evidence; its id is {@link SectionClassifier#UNKNOWN} when
   * none is sure enough.
   *
   * @param title may be empty
   * @return null for languages without a model
   */
  public TopicLabel annotate(String language, String title, String body) {
    if (!language.equals("ko") && !language.equals("en")) {
      return null;
    }
    Section section = classifier.classify(language, title, body);
    List<TopicFeature> evidence = new ArrayList<>();
    for (Evidence e : section.evidence()) {
      evidence.add(
          new TopicFeature(
              e.feature(), (long) e.start(), (long) e.end(), e.weight(), section.evidenceField()));
    }
    return new TopicLabel(
        SCHEME, section.id(), section.confidence(), null, evidence, classifier.version());
  }
}
