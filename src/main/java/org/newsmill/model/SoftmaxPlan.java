package org.newsmill.model;

import java.util.Locale;

/**
 * Settings of the training of a multinomial logistic regression.
 *
 * @param rate first step of the gradient descent, falls to 0 linearly; positive
 * @param balance 0 counts every text alike, 1 every label alike, in between the power of the ratio
 * @param rounds passes over the texts, 1 or more
 */
public record SoftmaxPlan(double rate, double balance, int rounds) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException names the value and what is allowed
   */
  public SoftmaxPlan {
    if (!(rate > 0) || !(balance >= 0 && balance <= 1) || rounds < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "rate %s (> 0), balance %s (0 to 1), rounds %d (>= 1)",
              rate,
              balance,
              rounds));
    }
  }
}
