package org.newsmill.extract.story;

import java.util.List;
import org.newsmill.extract.page.Block;
import org.newsmill.outcome.Reason;

/**
 * One story of a document, or a part of a newsletter that is none.
 *
 * @param title its headline; null when it has none
 * @param blocks what it says, without headline, references and dividers
 * @param references sources that it names in lines of their own, in order
 * @param excluded why it is no story; null for a story
 * @param detail by what that is known, for people; '' for a story
 */
public record Story(
    String title, List<Block> blocks, List<Reference> references, Reason excluded, String detail) {
  public Story {
    blocks = List.copyOf(blocks);
    references = List.copyOf(references);
  }

  static Story of(String title, List<Block> blocks, List<Reference> references) {
    return new Story(title, blocks, references, null, "");
  }
}
