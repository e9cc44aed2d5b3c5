package org.newsmill.job;

import java.io.Serializable;

/**
 * A scheme of topics that a model of the job's gives.
 *
 * @param scheme of the rows; {@code section} replaces the shipped sections
 * @param language BCP-47 tag of the articles that are asked, or {@code any}
 * @param model where it comes from
 * @param minConfidence below this probability an article has no topic of the scheme, 0 to 1
 */
public record TopicModel(String scheme, String language, ModelSource model, double minConfidence)
    implements Serializable {

  /** What of it decides the rows. */
  String identity() {
    return String.join("/", scheme, language, model.hash(), String.valueOf(minConfidence));
  }
}
