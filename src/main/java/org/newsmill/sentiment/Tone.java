package org.newsmill.sentiment;

import java.util.List;

/**
 * Probabilities of the three tones; they sum to 1.
 *
 * @param negative probability, 0 to 1
 * @param neutral probability, 0 to 1
 * @param positive probability, 0 to 1
 */
public record Tone(double negative, double neutral, double positive) {
  /** The labels in the order of {@link #probabilities()}. */
  public static final List<String> LABELS = List.of("negative", "neutral", "positive");

  /** What an empty text has. */
  public static final Tone NEUTRAL = new Tone(0, 1, 0);

  /** The probabilities in the order of {@link #LABELS}. */
  public double[] probabilities() {
    return new double[] {negative, neutral, positive};
  }

  /** The most likely label; neutral before the others, negative before positive, when equal. */
  public String label() {
    if (neutral >= negative && neutral >= positive) {
      return "neutral";
    }
    return negative >= positive ? "negative" : "positive";
  }

  /** The tone as one number: -1 for surely negative, 0 for neutral or mixed, 1 for positive. */
  public double value() {
    return positive - negative;
  }

  /** How sure the most likely label is: its probability, a third to 1. */
  public double confidence() {
    return Math.max(neutral, Math.max(negative, positive));
  }

  /** {@link #confidence()} in millionths. */
  public long confidenceMicros() {
    return StrictMath.round(confidence() * 1_000_000);
  }

  /** {@link #value()} in millionths, for sums that must not depend on their order. */
  public long valueMicros() {
    return StrictMath.round(value() * 1_000_000);
  }

  /** A mean of this and another tone, the other one counting {@code share}, 0 to 1. */
  Tone mixedWith(Tone other, double share) {
    return new Tone(
        negative * (1 - share) + other.negative * share,
        neutral * (1 - share) + other.neutral * share,
        positive * (1 - share) + other.positive * share);
  }
}
