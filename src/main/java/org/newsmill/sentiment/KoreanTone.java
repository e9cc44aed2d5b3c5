package org.newsmill.sentiment;

import org.newsmill.model.LinearModel;
import org.newsmill.model.ModelFile;
import org.newsmill.sentiment.NewsTone.Reading;

/**
 * Tone of Korean text. News and comments speak so differently that each has its own judge, and a
 * third model says how much of a newsman's text it is: comments are judged by a model trained on
 * reviews, news by a lexicon of news polarity, since no set of Korean news with a neutral class may
 * be trained on.
 */
final class KoreanTone {
  /** The share of neutral among comments that the review model cannot decide. */
  private static final double UNDECIDED_NEUTRAL = 0.4;

  /**
   * A text that is news with this probability is judged as news alone: plain prose of other
   * subjects than newspapers' looks like a comment, comments never look like news. It also saves
   * the judge of comments, who costs more than the others together.
   */
  private static final double ALL_NEWS = 0.5;

  /** The same for what stands in an article, where reviews are rare and essays are not. */
  private static final double ALL_NEWS_IN_ARTICLE = 0.05;

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

  /** How much of a newsman's a text is, 0 to 1. */
  double newsShare(String text) {
    return Math.min(1, news(text) / ALL_NEWS);
  }

  /** How much of a newsman's the words of a voice in an article are, 0 to 1. */
  double newsShareInArticle(String words) {
    return Math.min(1, news(words) / ALL_NEWS_IN_ARTICLE);
  }

  private double news(String text) {
    return register.probabilities(text)[register.labels().indexOf("news")];
  }

  /**
   * Hears a passage of which so much is a newsman's. All of one is that says of a thing that it
   * rises or falls; one without Hangul is neutral.
   */
  Heard hear(Passage passage, double newsShare) {
    Reading reading = news.read(passage.text());
    boolean korean = hasHangul(passage.text());
    return new Heard(korean ? tone(passage, reading, newsShare) : Tone.NEUTRAL, reading);
  }

  private Tone tone(Passage passage, Reading reading, double newsShare) {
    Tone ofNews = NewsTone.ofWeight(news.weight(passage, reading));
    return newsShare == 1 || reading.tellsWhatMoves()
        ? ofNews
        : ofComment(passage.text()).mixedWith(ofNews, newsShare);
  }

  /** Whether a text has syllables or letters of Hangul, composed or not. */
  private static boolean hasHangul(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hangul =
          (c >= 0xAC00 && c <= 0xD7A3)
              || (c >= 0x1100 && c <= 0x11FF)
              || (c >= 0x3131 && c <= 0x318E);
      if (hangul) {
        return true;
      }
    }
    return false;
  }

  private Tone ofComment(String text) {
    double positive = reviews.probabilities(text)[reviews.labels().indexOf("positive")];
    double neutral = UNDECIDED_NEUTRAL * 4 * positive * (1 - positive);
    return new Tone((1 - positive) * (1 - neutral), neutral, positive * (1 - neutral));
  }
}
