package org.newsmill.topic;

import java.util.List;
import org.newsmill.model.Argmax;
import org.newsmill.model.Evidence;
import org.newsmill.model.LinearModel;
import org.newsmill.model.ModelFile;
import org.newsmill.model.Softmax;

/**
 * Gives an article the section of a newspaper. A title is classified whole; a body by the mean of
 * its lead's sentences, since the model learned from titles, which are as short, and by typical
 * words; title and body together by a weighted product of both. Immutable and safe for many
 * threads. Cost: about 10 microseconds a title, 100 a body.
 */
public final class SectionClassifier {
  /** The id of a text whose best section is less likely than the threshold. */
  public static final String UNKNOWN = "unknown";

  private static final String RESOURCE = "/models/section-ko.nmlm";
  private static final double MIN_CONFIDENCE = 0.4;

  /** A title repeats what the lead says, so it counts less than independent evidence would. */
  private static final double TITLE_WEIGHT = 0.4 * LeadSections.CALIBRATION;

  /** Goes up with each change of words, lead or weights that changes sections or confidences. */
  private static final int RULES = 2;

  private static final int MAX_EVIDENCE = 5;
  private static final int EVIDENCE_CHARS = 100;

  private final LinearModel model;
  private final LeadSections leads;
  private final SectionWords english;
  private final double minConfidence;

  /**
   * A classifier over a model for Korean; English is classified by the shipped words.
   *
   * @param minConfidence below this probability the section is unknown, 0 to 1
   */
  public SectionClassifier(LinearModel model, double minConfidence) {
    this.model = model;
    this.leads = new LeadSections(model, SectionWords.korean());
    this.english = SectionWords.english();
    this.minConfidence = minConfidence;
  }

  /** The shipped classifier; loads about 4 MB on the first use in a process. */
  public static SectionClassifier shipped() {
    return Shipped.CLASSIFIER;
  }

  /** The ids of the sections, in the order of probabilities. */
  public List<String> labels() {
    return model.labels();
  }

  /** The day the model was trained as of and the number of the rules around it, for the tables. */
  public String version() {
    return "section-" + model.header().asOf() + "." + RULES;
  }

  /**
   * Begins with a text: what does not depend on its headline is reckoned once.
   *
   * @param language BCP-47 tag of the article
   * @param text null or blank for none
   */
  public Body read(String language, String text) {
    return new Body(language, text);
  }

  /** The section of an article: {@link #read}, then {@link Body#classify}. */
  public Section classify(String language, String title, String body) {
    return read(language, body).classify(title);
  }

  /** Probabilities of the sections: {@link #read}, then {@link Body#probabilities}. */
  public double[] probabilities(String language, String title, String body) {
    return read(language, body).probabilities(title);
  }

  /** A text, to be classified under its headlines. */
  public final class Body {
    private final String language;
    private final String text;

    /** What the text alone says; null where there is none, or text and headline are read as one. */
    private final double[] ofText;

    private Body(String language, String text) {
      this.language = language;
      this.text = text;
      this.ofText = isBlank(text) || is(language, "en") ? null : leads.probabilities(text);
    }

    /**
     * The section of the article with a title.
     *
     * @param title its title, null or blank for none
     * @return unknown with confidence 0 for other languages than Korean and English, or without any
     *     text
     */
    public Section classify(String title) {
      boolean known = is(language, "ko") || is(language, "en");
      if (!known || (isBlank(title) && isBlank(text))) {
        return unknown(0, title);
      }
      double[] probabilities = probabilities(title);
      int best = Argmax.of(probabilities);
      double confidence = probabilities[best];
      return confidence < minConfidence
          ? unknown(confidence, title)
          : because(labels().get(best), confidence, title);
    }

    /**
     * Calibrated probabilities of the sections, in the order of {@link #labels()}; other languages
     * than English are read as Korean.
     *
     * @param title null or blank for none
     */
    public double[] probabilities(String title) {
      if (is(language, "en")) {
        return english.probabilities(joined(title, text), labels());
      }
      if (ofText == null) {
        return model.probabilities(title == null ? "" : title);
      }
      if (isBlank(title)) {
        return ofText.clone();
      }
      double[] ofTitle = model.probabilities(title);
      double[] logs = new double[ofText.length];
      for (int i = 0; i < logs.length; i++) {
        logs[i] = StrictMath.log(ofText[i]) + TITLE_WEIGHT * StrictMath.log(ofTitle[i]);
      }
      return Softmax.of(logs);
    }

    /** The evidence is taken from the title, or from the body when the title holds none. */
    private Section because(String id, double confidence, String title) {
      List<Evidence> ofTitle = isBlank(title) ? List.of() : evidence(language, title, id);
      if (!ofTitle.isEmpty() || isBlank(text)) {
        return new Section(id, confidence, Section.TITLE, ofTitle);
      }
      return new Section(id, confidence, Section.BODY, evidence(language, text, id));
    }
  }

  private static Section unknown(double confidence, String title) {
    return new Section(
        UNKNOWN, confidence, isBlank(title) ? Section.BODY : Section.TITLE, List.of());
  }

  private List<Evidence> evidence(String language, String text, String id) {
    return is(language, "en")
        ? english.evidence(text, id, MAX_EVIDENCE)
        : model.evidence(lead(text), List.of(), id, MAX_EVIDENCE);
  }

  /** Weighing all features of a long text would take longer than classifying it. */
  private static String lead(String text) {
    int end = Math.min(EVIDENCE_CHARS, text.length());
    boolean cutsPair = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return text.substring(0, cutsPair ? end - 1 : end);
  }

  private static boolean is(String language, String primary) {
    return language != null && (language.equals(primary) || language.startsWith(primary + "-"));
  }

  private static String joined(String title, String body) {
    if (isBlank(title)) {
      return body == null ? "" : body;
    }
    return isBlank(body) ? title : title + "\n" + body;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static final class Shipped {
    static final SectionClassifier CLASSIFIER =
        new SectionClassifier(ModelFile.readResource(RESOURCE), MIN_CONFIDENCE);
  }
}
