package org.newsmill.sentiment;

import java.util.Optional;
import java.util.function.Function;

/**
 * Gives the tone of a text in Korean or English; other languages get none, never a guess. Immutable
 * and safe for many threads. Meant for a headline, a sentence or a review; {@link ToneAnnotator}
 * reads articles. Cost: about 20 microseconds a headline.
 */
public final class ToneClassifier {
  /** Changes with the lexicons and rules of this package. */
  private static final String RULES = "lexicon-3";

  private final KoreanTone korean;
  private final EnglishTone english;

  ToneClassifier(KoreanTone korean, EnglishTone english) {
    this.korean = korean;
    this.english = english;
  }

  /** The shipped classifier; loads about 5 MB on the first use in a process. */
  public static ToneClassifier shipped() {
    return Shipped.CLASSIFIER;
  }

  /** Name of the models, the day they were trained as of, and of the rules, for the tables. */
  public String version() {
    return "tone-" + korean.asOf() + "+" + RULES;
  }

  /**
   * The tone of a text.
   *
   * @param language BCP-47 tag of the text
   * @param text any text, may be empty (then it is neutral)
   * @return empty for other languages than Korean and English
   */
  public Optional<Tone> classify(String language, String text) {
    return hear(language, text).map(Heard::tone);
  }

  /** Hears a text by itself; empty for other languages than Korean and English. */
  Optional<Heard> hear(String language, String text) {
    return switch (primary(language)) {
      case "ko" -> Optional.of(korean.hear(Passage.alone(text), korean.newsShare(text)));
      case "en" -> Optional.of(english.hear(Passage.alone(text)));
      default -> Optional.empty();
    };
  }

  /**
   * What hears the passages of an article.
   *
   * @param sample some words of the voice, from which the register is heard once
   * @return empty for other languages than Korean and English
   */
  Optional<Function<Passage, Heard>> listener(String language, String sample) {
    return switch (primary(language)) {
      case "ko" -> {
        double newsShare = korean.newsShareInArticle(sample);
        yield Optional.of(passage -> korean.hear(passage, newsShare));
      }
      case "en" -> Optional.of(english::hear);
      default -> Optional.empty();
    };
  }

  /** The first part of a BCP-47 tag, '' for null. */
  static String primary(String language) {
    return language == null ? "" : language.split("-", 2)[0];
  }

  private static final class Shipped {
    static final ToneClassifier CLASSIFIER =
        new ToneClassifier(KoreanTone.shipped(), EnglishTone.shipped());
  }
}
