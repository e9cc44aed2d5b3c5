package org.newsmill.extract.story;

import java.util.ArrayList;
import java.util.List;

/**
 * What cutting a document gave.
 *
 * @param digest whether the document holds several stories
 * @param evidence the points for and against a digest, as {@code "7: own sources 4, letter 2"}
 * @param stories stories and parts that are none, in the order of the document
 * @param removed lines that belong to no story
 */
public record Cutting(
    boolean digest, String evidence, List<Story> stories, List<RemovedBlock> removed) {
  public Cutting {
    stories = List.copyOf(stories);
    removed = List.copyOf(removed);
  }

  /** The same with more lines removed, which stood before the others. */
  public Cutting withRemoved(List<RemovedBlock> more) {
    List<RemovedBlock> all = new ArrayList<>(more);
    all.addAll(removed);
    return new Cutting(digest, evidence, stories, all);
  }
}
