package org.newsmill.extract.story;

import org.newsmill.extract.page.Block;
import org.newsmill.outcome.Reason;

/**
 * A line that belongs to no story.
 *
 * @param block the line
 * @param rule id of what recognised it; starts with the kind
 * @param kind {@code greeting}, {@code subscribe} or {@code furniture}
 * @param anchor {@code head} for lines before the first story, else {@code anywhere}
 */
public record RemovedBlock(Block block, String rule, String kind, String anchor) {
  static RemovedBlock of(Block block, Reason reason, String anchor) {
    return switch (reason) {
      case GREETING -> new RemovedBlock(block, "greeting-before-stories", "greeting", anchor);
      case SIGN_OFF -> new RemovedBlock(block, "subscribe-sign-off", "subscribe", anchor);
      case ADVERTISEMENT -> furniture(block, "furniture-advertisement", anchor);
      case CONTENTS -> furniture(block, "furniture-contents", anchor);
      case TEASER -> furniture(block, "furniture-teaser", anchor);
      default -> furniture(block, "furniture-template-residue", anchor);
    };
  }

  /** A head above other heads: the name of a part of the newsletter. */
  static RemovedBlock sectionName(Block block) {
    return furniture(block, "furniture-section-name", "anywhere");
  }

  private static RemovedBlock furniture(Block block, String rule, String anchor) {
    return new RemovedBlock(block, rule, "furniture", anchor);
  }
}
