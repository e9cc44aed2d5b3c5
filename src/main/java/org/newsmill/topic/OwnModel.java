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
  private static final String TASK = "topic";
  private static final String ALLOWED =
      "a model of task '"
          + TASK
          + "', made by newsmill train topic, or the name of a shipped one"
          + " such as section-ko";
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
            + ContentHash.of(
                    ContentHash.of(ModelFile.write(model)),
                    settings.language(),
                    String.valueOf(settings.minConfidence()))
                .substring(0, HASH_DIGITS);
  }

  /**
   * Loads the model that a job names.
   *
   * @throws JobError when it is no whole model file, was trained for something else than topics,
   *     asks for tokens that no article has, or has a label that means something else
   */
  public static OwnModel load(TopicModel settings) {
    ModelSource source = settings.model();
    try {
      LinearModel model =
          source.isShipped()
              ? ModelFile.readResource("/models/" + source.name() + ".nmlm")
              : ModelFile.read(source.bytes(), source.name());
      check(settings, source.name(), model);
      return new OwnModel(settings, model);
    } catch (ModelFileException e) {
      throw error(settings, e.getMessage());
    }
  }

  private static void check(TopicModel settings, String name, LinearModel model) {
    String task = model.header().task();
    if (!task.equals(TASK)) {
      throw error(settings, name + " is a model of task '" + task + "'");
    }
    if (!model.header().features().tokens().isEmpty()) {
      throw error(settings, name + " reads tokens beside the text");
    }
    if (model.labels().contains(SectionClassifier.UNKNOWN)) {
      throw error(
          settings,
          name + " has a label '" + SectionClassifier.UNKNOWN + "', which means no label at all");
    }
  }

  private static JobError error(TopicModel settings, String problem) {
    return new JobError("topic_models", settings.scheme(), problem, ALLOWED);
  }

  /** Scheme of the topics. */
  public String scheme() {
    return settings.scheme();
  }

  /** The topics that it tells apart. */
  public List<String> labels() {
    return model.labels();
  }

  /** Changes with the model, with its language and with the confidence that it needs. */
  public String version() {
    return version;
  }

  String language() {
    return settings.language();
  }

  /** The smaller, the fewer languages; of those that read an article the smallest is asked. */
  int breadth() {
    return readsAll() ? 0 : -settings.language().length();
  }

  boolean readsAll() {
    return settings.language().equals(ANY);
  }

  boolean reads(String language) {
    return readsAll()
        || language.equals(settings.language())
        || language.startsWith(settings.language() + "-");
  }

  /**
   * The most likely topic; {@link SectionClassifier#UNKNOWN} when it is not sure enough.
   *
   * @param title may be empty
   * @param version what the label carries
   */
  TopicLabel classify(String title, String body, String version) {
    String text = title.isEmpty() ? body : title + "\n" + body;
    double[] probabilities = model.probabilities(text);
    int best = Argmax.of(probabilities);
    boolean sure = probabilities[best] >= settings.minConfidence();
    String id = sure ? labels().get(best) : SectionClassifier.UNKNOWN;
    return new TopicLabel(
        scheme(),
        id,
        probabilities[best],
        null,
        sure ? evidence(model.lead(text), title.length(), id) : List.of(),
        version);
  }

  /**
   * Of the headline, or of the text when the headline holds none.
   *
   * @param read what the model read of headline, line feed and text
   */
  private List<TopicFeature> evidence(String read, int titleChars, String id) {
    String title = read.substring(0, Math.min(titleChars, read.length()));
    List<TopicFeature> ofTitle = features(Section.TITLE, title, id);
    int before = titleChars == 0 ? 0 : titleChars + 1;
    return ofTitle.isEmpty() && before < read.length()
        ? features(Section.BODY, read.substring(before), id)
        : ofTitle;
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
