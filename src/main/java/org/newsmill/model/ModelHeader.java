package org.newsmill.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What a model says about itself. Stored as JSON at the head of a model file.
 *
 * @param task what the labels are about, such as {@code topic} or {@code sentiment}
 * @param labels the labels in the order of the model's columns; two at least, all different
 * @param features which features it reads
 * @param asOf the day it was trained as of, {@code YYYY-MM-DD}; given, not taken from a clock
 * @param data names and licences of the sets it was trained on
 * @param trainer the training settings, for people
 */
@JsonPropertyOrder({"task", "labels", "features", "asOf", "data", "trainer"})
public record ModelHeader(
    String task,
    List<String> labels,
    FeatureSpec features,
    String asOf,
    List<String> data,
    String trainer) {

  /**
   * Copies the lists and checks the labels.
   *
   * @throws IllegalArgumentException for fewer than two labels or a repeated one
   */
  public ModelHeader {
    labels = List.copyOf(labels);
    data = List.copyOf(data);
    if (labels.size() < 2 || labels.stream().distinct().count() != labels.size()) {
      throw new IllegalArgumentException("labels must be two or more and differ: " + labels);
    }
  }

  /** Columns of the weight table: one per label, a single one (the second label's) for two. */
  int columns() {
    return labels.size() == 2 ? 1 : labels.size();
  }
}
