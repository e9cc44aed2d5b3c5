package org.newsmill.sentiment;

import org.newsmill.model.LinearModel;
import org.newsmill.model.ModelFile;

/**
 * Tone of Korean text. News and comments speak so differently that each has its own judge, and a
 * third model says how much of a newsman's text it is: comments are judged by a model trained on
 * reviews, news by a lexicon of news polarity, since no set of Korean news with a neutral class may
 * be trained on.
 */
final class KoreanTone {
  /** The share of neutral among comments that the review model cannot decide. */
  private static final double UNDECIDED_NEUTRAL = 0.4;

  private final LinearModel register;
  private final LinearModel reviews;
  private final NewsTone news;

  KoreanTone(LinearModel register, LinearModel reviews, NewsTone news) {
    this.register = register;
    this.reviews = reviews;
    this.news = news;
  }

  static KoreanTone shipped() {
    return new KoreanTone(
        ModelFile.readResource("/models/register-ko.nmlm"),
        ModelFile.readResource("/models/tone-reviews-ko.nmlm"),
        NewsTone.korean());
  }

  /** The day the models were trained as of. */
  String asOf() {
    return reviews.header().asOf();
  }

  Tone tone(String text) {
    if (text.isBlank()) {
      return Tone.NEUTRAL;
    }
    double share = register.probabilities(text)[register.labels().indexOf("news")];
    return ofComment(text).mixedWith(news.tone(text), share);
  }

  private Tone ofComment(String text) {
    double positive = reviews.probabilities(text)[reviews.labels().indexOf("positive")];
    double neutral = UNDECIDED_NEUTRAL * 4 * positive * (1 - positive);
    return new Tone((1 - positive) * (1 - neutral), neutral, positive * (1 - neutral));
  }
}
