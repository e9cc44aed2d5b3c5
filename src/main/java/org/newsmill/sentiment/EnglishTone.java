package org.newsmill.sentiment;

import org.newsmill.model.LinearModel;
import org.newsmill.model.ModelFile;
import org.newsmill.sentiment.NewsTone.Reading;

/**
 * Tone of English text: the mean of a model trained on headlines and of a lexicon of news polarity,
 * which knows the words that the headlines' one subject (Indian business) lacks.
 */
final class EnglishTone {
  private static final double LEXICON_SHARE = 0.65;
  private static final double THRESHOLD = 0.6;

  private final LinearModel headlines;
  private final VaderLexicon vader;
  private final NewsTone news;

  EnglishTone(LinearModel headlines, VaderLexicon vader, NewsTone news) {
    this.headlines = headlines;
    this.vader = vader;
    this.news = news;
  }

  static EnglishTone shipped() {
    return new EnglishTone(
        ModelFile.readResource("/models/tone-en.nmlm"), VaderLexicon.shipped(), NewsTone.english());
  }

  Heard hear(Passage passage) {
    Reading reading = news.read(passage.text());
    boolean blank = passage.text().isBlank();
    return new Heard(blank ? Tone.NEUTRAL : tone(passage, reading), reading);
  }

  private Tone tone(Passage passage, Reading reading) {
    String text = passage.text();
    double[] p = headlines.probabilities(text, vader.features(text));
    return new Tone(p[0], p[1], p[2])
        .mixedWith(NewsTone.ofWeight(news.weight(passage, reading), THRESHOLD), LEXICON_SHARE);
  }
}
