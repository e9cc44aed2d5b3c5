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

  /** Languages of articles that get a section. */
  static final List<String> LANGUAGES = List.of("ko", "en");

  private final SectionClassifier classifier = SectionClassifier.shipped();

  /** Begins with a text, which is read once for all its headlines. */
  Body read(String language, String text) {
    boolean known = LANGUAGES.contains(language);
    return new Body(known ? classifier.read(language, text) : null);
  }

  /** A text to be annotated under its headlines. */
  static final class Body {
    private final SectionClassifier.Body body;

    private Body(SectionClassifier.Body body) {
      this.body = body;
    }

    /**
     * The most likely section with its evidence; its id is {@link SectionClassifier#UNKNOWN} when
     * none is sure enough.
     *
     * @param title may be empty
     * @param version what the label carries
     * @return null for languages without a model
     */
    TopicLabel under(String title, String version) {
      if (body == null) {
        return null;
      }
      Section section = body.classify(title);
      List<TopicFeature> evidence = new ArrayList<>();
      for (Evidence e : section.evidence()) {
        evidence.add(
            new TopicFeature(
                e.feature(),
                (long) e.start(),
                (long) e.end(),
                e.weight(),
                section.evidenceField()));
      }
      return new TopicLabel(SCHEME, section.id(), section.confidence(), null, evidence, version);
    }
  }
}
