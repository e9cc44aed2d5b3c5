package org.newsmill.topic;

import java.util.List;
import org.newsmill.model.Evidence;

/**
 * The section of an article.
 *
 * @param id a section's id, or {@link SectionClassifier#UNKNOWN}
 * @param confidence calibrated probability of the most likely section, 0 to 1, also when the id is
 *     unknown because it is too low
 * @param evidenceField where the evidence stands: {@link #TITLE} or {@link #BODY}
 * @param evidence the strongest features for the section, strongest first; empty for unknown
 */
public record Section(String id, double confidence, String evidenceField, List<Evidence> evidence) {
  /** The evidence stands in the title. */
  public static final String TITLE = "title";

  /** The evidence stands in the body. */
  public static final String BODY = "body";
}
