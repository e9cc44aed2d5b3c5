package org.newsmill.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsmill.extract.line.Cleaned;
import org.newsmill.extract.line.RemovedLine;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.story.RemovedBlock;

/**
 * The names of topics that a portal sets above a headline. On a copied page the menu stands first
 * and the buttons for comments and sharing right below the headline: of several short lines between
 * the two, the last is the headline and the others are the portal's.
 */
final class PortalHead {
  private static final int MAX_LINES = 4;
  private static final int MAX_CHARS = 120;
  private static final String FURNITURE = "furniture";

  private PortalHead() {}

  /** The blocks that name topics; empty unless a page was evidently copied from a portal. */
  static List<Block> labels(List<Block> blocks, Cleaned cleaned) {
    Set<Integer> furniture = new HashSet<>();
    for (RemovedLine line : cleaned.removed()) {
      if (line.kind().equals(FURNITURE) && line.text().equals(blocks.get(line.block()).text())) {
        furniture.add(line.block());
      }
    }
    int start = 0;
    while (furniture.contains(start)) {
      start++;
    }
    int end = start;
    while (end < blocks.size() && !furniture.contains(end) && isShort(blocks.get(end))) {
      end++;
    }
    boolean between = start > 0 && furniture.contains(end);
    boolean several = end - start >= 2 && end - start <= MAX_LINES;
    return between && several ? List.copyOf(blocks.subList(start, end - 1)) : List.of();
  }

  /** Labels as lines that were removed. */
  static List<RemovedBlock> removed(List<Block> labels) {
    List<RemovedBlock> removed = new ArrayList<>();
    labels.forEach(
        label -> removed.add(new RemovedBlock(label, "furniture-topic-name", FURNITURE, "head")));
    return removed;
  }

  private static boolean isShort(Block block) {
    return !block.text().isEmpty()
        && block.text().length() <= MAX_CHARS
        && !block.text().endsWith(".");
  }
}
