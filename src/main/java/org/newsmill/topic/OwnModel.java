package org.newsmill.topic;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.job.JobError;
import org.newsmill.job.ModelSource;
import org.newsmill.job.TopicModel;
import org.newsmill.model.Argmax;
import org.newsmill.model.Evidence;
import org.newsmill.model.LinearModel;
import org.newsmill.model.ModelFile;
import org.newsmill.model.ModelFileException;
import org.newsmill.record.TopicFeature;
import org.newsmill.record.TopicLabel;
import org.newsmill.text.ContentHash;

/**
 * A scheme of topics that a model of the job's gives: the most likely label of headline and text
 * read as one, as {@code newsmill train topic} read them. Safe for many threads.
 */
public final class OwnModel {
  private static final String ANY = "any";
  private static final int MAX_EVIDENCE = 5;
  private static final int HASH_DIGITS = 8;

  private final TopicModel settings;
  private final LinearModel model;
  private final String version;

  private OwnModel(TopicModel settings, LinearModel model) {
    this.settings = settings;
    this.model = model;
    this.version =
        settings.scheme()
            + "-"
            + model.header().asOf()
            + "-"
            + ContentHash.of(ModelFile.write(model)).substring(0, HASH_DIGITS);
  }

  /**
   * Loads the model that a job names.
   *
   * @throws JobError when it is no whole model file, or asks for tokens that no article has
   */
  public static OwnModel load(TopicModel settings) {
    ModelSource source = settings.model();
    try {
      LinearModel model =
          source.isShipped()
              ? ModelFile.readResource("/models/" + source.name() + ".nmlm")
              : ModelFile.read(source.bytes(), source.name());
      if (!model.header().features().tokens().isEmpty()) {
        throw error(settings, source.name() + " reads tokens beside the text");
      }
      return new OwnModel(settings, model);
    } catch (ModelFileException e) {
      throw error(settings, e.getMessage());
    }
  }

  private static JobError error(TopicModel settings, String problem) {
    return new JobError(
        "topic_models",
        settings.scheme(),
        problem,
        "a model of newsmill train topic, or the name of a shipped one such as section-ko");
  }

  /** Scheme of the topics. */
  public String scheme() {
    return settings.scheme();
  }

  /** The topics that it tells apart. */
  public List<String> labels() {
    return model.labels();
  }

  /** Changes with the model. */
  public String version() {
    return version;
  }

  boolean reads(String language) {
    return settings.language().equals(ANY)
        || language.equals(settings.language())
        || language.startsWith(settings.language() + "-");
  }

  /** The most likely topic; {@link SectionClassifier#UNKNOWN} when it is not sure enough. */
  TopicLabel classify(String title, String body) {
    double[] probabilities = model.probabilities(title.isEmpty() ? body : title + "\n" + body);
    int best = Argmax.of(probabilities);
    boolean sure = probabilities[best] >= settings.minConfidence();
    String id = sure ? labels().get(best) : SectionClassifier.UNKNOWN;
    return new TopicLabel(
        scheme(),
        id,
        probabilities[best],
        null,
        sure ? evidence(title, body, id) : List.of(),
        version);
  }

  /** Of the headline, or of the text when the headline holds none. */
  private List<TopicFeature> evidence(String title, String body, String id) {
    List<TopicFeature> ofTitle = features(Section.TITLE, title, id);
    return ofTitle.isEmpty() ? features(Section.BODY, body, id) : ofTitle;
  }

  private List<TopicFeature> features(String field, String text, String id) {
    List<TopicFeature> features = new ArrayList<>();
    for (Evidence e : model.evidence(text, List.of(), id, MAX_EVIDENCE)) {
      features.add(
          new TopicFeature(e.feature(), (long) e.start(), (long) e.end(), e.weight(), field));
    }
    return features;
  }
}
