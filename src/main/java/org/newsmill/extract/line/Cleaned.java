package org.newsmill.extract.line;

import java.util.List;
import org.newsmill.extract.page.Block;

/**
 * A text without the lines that are not its own, and what those lines said.
 *
 * @param blocks what stays, in order
 * @param removed what went, in the order of the text
 * @param byline names as they stood, with roles and without addresses, divided by {@code ", "};
 *     null when no line named anybody
 * @param agency agency of a dateline or credit; null when none is named
 * @param copyrightOwner whom a copyright line names; null when none does
 * @param captions captions of pictures, in order
 * @param refused whether the rules claimed so much that nothing was removed: see {@link LineRules}
 */
public record Cleaned(
    List<Block> blocks,
    List<RemovedLine> removed,
    String byline,
    String agency,
    String copyrightOwner,
    List<String> captions,
    boolean refused) {
  public Cleaned {
    blocks = List.copyOf(blocks);
    removed = List.copyOf(removed);
    captions = List.copyOf(captions);
  }
}
