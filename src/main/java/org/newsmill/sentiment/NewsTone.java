package org.newsmill.sentiment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
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

  /** Words for saying that tell an attitude: acts, and what is bad; who admits is not glad. */
  private static final Set<PolarTerm.Kind> OF_ATTITUDE =
      EnumSet.of(PolarTerm.Kind.POLAR, PolarTerm.Kind.BAD);

  private static final double CLEAR_ATTITUDE = 2;

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

    /** Whether it says near a thing that is good, bad, a rate or a market's that it moves. */
    boolean tellsWhatMoves() {
      int thing = -Directions.REACH - 1;
      int direction = thing;
      for (Hit hit : hits) {
        PolarTerm.Kind kind = hit.term().kind();
        boolean moves = Directions.isDirection(kind);
        boolean moved = isBusiness(kind) || kind == PolarTerm.Kind.GOOD;
        int other = moves ? thing : direction;
        if ((moves || moved) && hit.start() - other <= Directions.REACH) {
          return true;
        }
        thing = moved ? hit.end() : thing;
        direction = moves ? hit.end() : direction;
      }
      return false;
    }
  }

  Reading read(String text) {
    String lower = normal(text);
    List<Hit> hits = lexicon.hits(lower);
    boolean business = hits.stream().anyMatch(hit -> isBusiness(hit.term().kind()));
    if (english && !business) {
      hits.removeIf(hit -> Directions.isDirection(hit.term().kind()));
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

  /** NFC, each char lower-cased by itself and apostrophes straight: as long as the NFC form. */
  static String normal(String text) {
    String nfc =
        ComposedText.isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    char[] chars = nfc.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (!ComposedText.isSyllable(c)) { // which have no case, and are most of a Korean text
        chars[i] = c == '’' ? '\'' : Character.toLowerCase(c);
      }
    }
    return new String(chars);
  }

  /**
   * What a passage weighs. Around a quote words for saying that tell an attitude (비판, slammed) are
   * the speaker's, not of who reports them; deeds (체포, arrested) are news. A quote has the tone of
   * its verb, too: who slams does not praise, whatever the words.
   *
   * @param reading of its text
   */
  double weight(Passage passage, Reading reading) {
    boolean reported = passage.frame() && passage.voice() == Voice.NARRATOR;
    double sum = 0;
    for (int i = 0; i < reading.weights().size(); i++) {
      boolean ofSpeaker = reported && reading.hits().get(i).term().isSpeech();
      sum += ofSpeaker ? 0 : reading.weights().get(i);
    }
    double verb = ofVerb(passage.verb());
    return verb * sum < 0 ? verb : verb + sum;
  }

  private double ofVerb(String verb) {
    double sum = 0;
    for (Hit hit : verb.isEmpty() ? List.<Hit>of() : lexicon.hits(normal(verb))) {
      PolarTerm term = hit.term();
      boolean attitude =
          term.kind() == PolarTerm.Kind.AIM
              || (OF_ATTITUDE.contains(term.kind()) && term.weight() < 0);
      sum += attitude && Math.abs(term.weight()) >= CLEAR_ATTITUDE ? term.weight() : 0;
    }
    return sum;
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
