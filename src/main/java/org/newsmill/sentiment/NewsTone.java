package org.newsmill.sentiment;

import java.text.Normalizer;
import java.util.Locale;
import org.newsmill.model.Softmax;

/** Tone of a news sentence by a polarity lexicon. */
final class NewsTone {
  /** Lexicon weight that is counted at most, so that long texts do not become certain. */
  private static final double MAX_WEIGHT = 6;

  /** Steepness and threshold of the logits, chosen on looked-at rows (docs/accuracy). */
  private static final double STEEPNESS = 0.7;

  private static final double THRESHOLD = 0.8;

  private final PolarityLexicon lexicon;

  private NewsTone(PolarityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  static NewsTone korean() {
    return new NewsTone(PolarityLexicon.ofResource("/sentiment/news-tone-ko.tsv", false));
  }

  static NewsTone english() {
    return new NewsTone(PolarityLexicon.ofResource("/sentiment/news-tone-en.tsv", true));
  }

  Tone tone(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    LexicalPolarity polarity = LexicalPolarity.of(lower, lexicon.hits(lower));
    double weight = polarity.positive() - polarity.negative();
    double logit = STEEPNESS * Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, weight));
    double[] p = Softmax.of(new double[] {-logit - THRESHOLD, 0, logit - THRESHOLD});
    return new Tone(p[0], p[1], p[2]);
  }
}
