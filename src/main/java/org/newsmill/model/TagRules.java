package org.newsmill.model;

import java.util.List;

/** Which tag may follow which: {@code I-X} stands behind {@code B-X} and {@code I-X} only. */
final class TagRules {
  private final boolean[][] allowed;

  /** Rules of tags in the order of a model's labels. */
  TagRules(List<String> tags) {
    int size = tags.size();
    allowed = new boolean[size + 1][size];
    for (int next = 0; next < size; next++) {
      boolean inside = tags.get(next).startsWith("I-");
      allowed[size][next] = !inside;
      for (int before = 0; before < size; before++) {
        allowed[before][next] = !inside || tags.get(before).endsWith(tags.get(next).substring(1));
      }
    }
  }

  /** Whether {@code next} may follow {@code before}, which is the number of tags at the start. */
  boolean allows(int before, int next) {
    return allowed[before][next];
  }
}
