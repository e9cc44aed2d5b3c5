package org.newsmill.topic;

import java.text.Normalizer;
import java.util.List;
import org.newsmill.model.Argmax;
import org.newsmill.model.LinearModel;
import org.newsmill.model.Softmax;
import org.newsmill.text.Sentences;

/**
 * Sections of a body: the mean probabilities of the sentences of its lead, each weighing as much as
 * it is sure of a section, times those that typical words give, since the model knows the language
 * of titles only.
 */
final class LeadSections {
  /** Longer leads did not help on the measured set (docs/accuracy/topic.md). */
  private static final int LEAD_CHARS = 400;

  private static final int MIN_SENTENCE_CHARS = 8;

  /** A syllable of Hangul is three jamo at most, and few letters carry more than two marks. */
  private static final int MAX_DECOMPOSED = 4;

  /** What the mean of the sentences counts beside the words. */
  private static final double MEAN_WEIGHT = 1.1;

  /**
   * The power of the product that makes its confidence as large as its accuracy: sentences and
   * words of one lead repeat each other. It changes no order.
   */
  static final double CALIBRATION = 0.85;

  private final LinearModel model;
  private final SectionWords words;

  LeadSections(LinearModel model, SectionWords words) {
    this.model = model;
    this.words = words;
  }

  double[] probabilities(String body) {
    double[] logs = new double[model.labels().size()];
    List<String> sentences = sentences(lead(body, LEAD_CHARS));
    double weight = 0;
    for (String sentence : sentences) {
      double[] of = model.probabilities(sentence);
      double sureness = of[Argmax.of(of)];
      weight += sureness;
      for (int i = 0; i < logs.length; i++) {
        logs[i] += sureness * of[i];
      }
    }
    double[] ofWords = words.probabilities(body, model.labels());
    for (int i = 0; i < logs.length; i++) {
      double product = MEAN_WEIGHT * StrictMath.log(logs[i] / weight) + StrictMath.log(ofWords[i]);
      logs[i] = CALIBRATION * product;
    }
    return Softmax.of(logs);
  }

  /** The sentences of a lead that say something; at least one piece. */
  private static List<String> sentences(String lead) {
    List<String> sentences =
        Sentences.of(lead).stream().filter(s -> s.length() >= MIN_SENTENCE_CHARS).toList();
    return sentences.isEmpty() ? List.of(lead) : sentences;
  }

  /** The beginning of a text in NFC; what follows need not be composed for it. */
  static String lead(String text, int chars) {
    String head = text.substring(0, Math.min(chars * MAX_DECOMPOSED, text.length()));
    String nfc =
        Normalizer.isNormalized(head, Normalizer.Form.NFC)
            ? head
            : Normalizer.normalize(head, Normalizer.Form.NFC);
    return nfc.substring(0, Math.min(chars, nfc.length()));
  }
}
