package org.newsmill.topic;

import java.util.List;
import org.newsmill.model.Evidence;

/**
 * The section of an article.
 *
 * @param id a section's id, or {@link SectionClassifier#UNKNOWN}
 * @param confidence calibrated probability of the most likely section, 0 to 1, also when the id is
 *     unknown because it is too low
 * @param evidence the strongest features for the section, strongest first; empty for unknown
 */
public record Section(String id, double confidence, List<Evidence> evidence) {}
