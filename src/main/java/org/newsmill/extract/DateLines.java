package org.newsmill.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsmill.extract.date.ArticleDates;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.story.RemovedBlock;

/**
 * The lines of a document that tell nothing but dates, and the others.
 *
 * @param rest what is no such line; all blocks where nothing else is left
 * @param removed lines of dates
 */
record DateLines(List<Block> rest, List<RemovedBlock> removed) {
  static DateLines in(List<Block> blocks) {
    Map<Integer, String> rules = new HashMap<>();
    ArticleDates.lines(blocks).forEach(line -> rules.put(line.index(), line.rule()));
    List<Block> rest = new ArrayList<>();
    List<RemovedBlock> removed = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String rule = rules.get(i);
      if (rule == null) {
        rest.add(block);
      } else {
        removed.add(new RemovedBlock(block, rule, "date", "anywhere"));
      }
    }
    boolean text = rest.stream().anyMatch(block -> !block.text().isEmpty());
    return text ? new DateLines(rest, removed) : new DateLines(blocks, List.of());
  }
}
