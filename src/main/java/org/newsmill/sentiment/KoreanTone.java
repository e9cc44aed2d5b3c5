package org.newsmill.sentiment;

import java.text.Normalizer;
import java.util.Locale;
import org.newsmill.model.LinearModel;
import org.newsmill.model.ModelFile;
import org.newsmill.model.Softmax;

/**
 * Tone of Korean text. News and comments speak so differently that each has its own judge, and a
 * third model says how much of a newsman's text it is: comments are judged by a model trained on
 * reviews, news by a lexicon of news polarity, since no set of Korean news with a neutral class may
 * be trained on.
 */
final class KoreanTone {
  /** Lexicon weight that is counted at most, so that long texts do not become certain. */
  private static final double MAX_WEIGHT = 6;

  /** Steepness and threshold of the lexicon's logits, see docs/accuracy/sentiment.md. */
  private static final double STEEPNESS = 0.7;

  private static final double THRESHOLD = 0.8;

  /** The share of neutral among comments that the review model cannot decide. */
  private static final double UNDECIDED_NEUTRAL = 0.4;

  private final LinearModel register;
  private final LinearModel reviews;
  private final PolarityLexicon lexicon;

  KoreanTone(LinearModel register, LinearModel reviews, PolarityLexicon lexicon) {
    this.register = register;
    this.reviews = reviews;
    this.lexicon = lexicon;
  }

  static KoreanTone shipped() {
    return new KoreanTone(
        ModelFile.readResource("/models/register-ko.nmlm"),
        ModelFile.readResource("/models/tone-reviews-ko.nmlm"),
        PolarityLexicon.ofResource("/sentiment/news-tone-ko.tsv"));
  }

  Tone tone(String text) {
    if (text.isBlank()) {
      return Tone.NEUTRAL;
    }
    double news = register.probabilities(text)[register.labels().indexOf("news")];
    return ofComment(text).mixedWith(ofNews(text), news);
  }

  private Tone ofNews(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    LexicalPolarity polarity = LexicalPolarity.of(lower, lexicon.hits(lower));
    double weight = polarity.positive() - polarity.negative();
    double logit = STEEPNESS * Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, weight));
    double[] p = Softmax.of(new double[] {-logit - THRESHOLD, 0, logit - THRESHOLD});
    return new Tone(p[0], p[1], p[2]);
  }

  private Tone ofComment(String text) {
    double positive = reviews.probabilities(text)[reviews.labels().indexOf("positive")];
    double neutral = UNDECIDED_NEUTRAL * 4 * positive * (1 - positive);
    return new Tone((1 - positive) * (1 - neutral), neutral, positive * (1 - neutral));
  }
}
