package org.newsmill.model;

import java.util.Locale;

/**
 * Settings of a training.
 *
 * @param cost weight of the loss against the squared norm of the weights (the C of an SVM),
 *     positive
 * @param smoothing pseudo-count of the log-count ratios that scale the features (NB-SVM, Wang and
 *     Manning 2012, ACL P12-2018); 0 leaves the features unscaled
 * @param balance 0 counts every text alike, 1 every label alike, in between the power of the ratio
 * @param minTexts a bucket that fewer texts have gets no weight, 1 or more
 * @param rounds passes over the texts, 1 or more
 */
public record TrainingPlan(
    double cost, double smoothing, double balance, int minTexts, int rounds) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException names the value and what is allowed
   */
  public TrainingPlan {
    if (!(cost > 0)
        || !(smoothing >= 0)
        || !(balance >= 0 && balance <= 1)
        || minTexts < 1
        || rounds < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "cost %s (> 0), smoothing %s (>= 0), balance %s (0 to 1), minTexts %d (>= 1), rounds %d (>= 1)",
              cost,
              smoothing,
              balance,
              minTexts,
              rounds));
    }
  }
}
