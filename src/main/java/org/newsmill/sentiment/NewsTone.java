package org.newsmill.sentiment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsmill.model.Softmax;
import org.newsmill.sentiment.PolarityLexicon.Hit;

/** Tone of a news sentence by a polarity lexicon. Immutable. */
final class NewsTone {
  /** Lexicon weight that is counted at most, so that long texts do not become certain. */
  private static final double MAX_WEIGHT = 6;

  /** Steepness and threshold of the logits, chosen on looked-at rows (docs/accuracy). */
  private static final double STEEPNESS = 0.7;

  private static final double THRESHOLD = 0.8;

  private static final double VADER_SHARE = 0.3;

  private final PolarityLexicon lexicon;
  private final boolean english;

  private NewsTone(PolarityLexicon lexicon, boolean english) {
    this.lexicon = lexicon;
    this.english = english;
  }

  static NewsTone korean() {
    return Korean.NEWS;
  }

  /** The lexicon of news; where it is silent, the words of VADER count a little. */
  static NewsTone english() {
    return English.NEWS;
  }

  private static final class Korean {
    static final NewsTone NEWS =
        new NewsTone(PolarityLexicon.ofResource("/sentiment/news-tone-ko.tsv", false), false);
  }

  private static final class English {
    static final NewsTone NEWS = new NewsTone(lexicon(), true);
  }

  private static PolarityLexicon lexicon() {
    List<PolarTerm> terms = new ArrayList<>(PolarityLexicon.terms("/sentiment/news-tone-en.tsv"));
    Set<String> known = terms.stream().map(PolarTerm::term).collect(Collectors.toSet());
    VaderLexicon.shipped()
        .valences()
        .forEach(
            (word, valence) -> {
              if (!known.contains(word) && word.codePoints().allMatch(Character::isLetter)) {
                double weight = StrictMath.round(10 * VADER_SHARE * valence) / 10.0;
                terms.add(new PolarTerm(word, weight, PolarTerm.Kind.POLAR));
              }
            });
    return PolarityLexicon.of(terms, true);
  }

  /**
   * The terms of a text and what each weighs there.
   *
   * @param lower the text as it was read: NFC and lower-cased
   * @param weights of the hits, in their order
   * @param business whether it is about business
   */
  record Reading(String lower, List<Hit> hits, List<Double> weights, boolean business) {
    double sum() {
      double sum = 0;
      for (double weight : weights) {
        sum += weight;
      }
      return sum;
    }
  }

  Reading read(String text) {
    String lower = normal(text);
    List<Hit> hits = lexicon.hits(lower);
    boolean business = hits.stream().anyMatch(hit -> isBusiness(hit.term().kind()));
    if (english && !business) {
      hits.removeIf(hit -> isDirection(hit.term().kind()));
    }
    List<Double> weights = new ArrayList<>(hits.size());
    for (double weight : LexicalPolarity.weights(lower, hits)) {
      weights.add(weight);
    }
    if (english) {
      List<Hit> compared = Comparisons.in(lower, List.copyOf(hits));
      for (int i = 0; i < weights.size() && !compared.isEmpty(); i++) {
        if (hits.get(i).term().kind() == PolarTerm.Kind.BAD) {
          weights.set(i, 0.0); // the figures say whether it grew
        }
      }
      for (Hit figures : compared) {
        hits.add(figures);
        weights.add(figures.term().weight());
      }
    }
    return new Reading(lower, hits, weights, business);
  }

  private static boolean isBusiness(PolarTerm.Kind kind) {
    return kind == PolarTerm.Kind.MARKET
        || kind == PolarTerm.Kind.BAD
        || kind == PolarTerm.Kind.RATE;
  }

  static boolean isDirection(PolarTerm.Kind kind) {
    return kind == PolarTerm.Kind.UP || kind == PolarTerm.Kind.DOWN;
  }

  /** NFC, each char lower-cased by itself: as long as the NFC form of the text. */
  static String normal(String text) {
    String nfc = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    char[] chars = nfc.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Character.toLowerCase(chars[i]);
    }
    return new String(chars);
  }

  /** Whether all chars are such that NFC leaves them alone: Latin, Hangul syllables, quotes. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c < 0x300 || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x2010 && c <= 0x2027);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  Tone tone(String text) {
    return ofWeight(read(text).sum());
  }

  /** The tone of what weighs so much; negative weights are bad news. */
  static Tone ofWeight(double weight) {
    return ofWeight(weight, THRESHOLD);
  }

  /**
   * The same with another threshold.
   *
   * @param threshold by how much neutral is ahead where nothing is polar
   */
  static Tone ofWeight(double weight, double threshold) {
    double logit = STEEPNESS * Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, weight));
    double[] p = Softmax.of(new double[] {-logit - threshold, 0, logit - threshold});
    return new Tone(p[0], p[1], p[2]);
  }
}
