package org.newsmill.extract.text;

import java.util.List;
import java.util.regex.Pattern;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Block.Kind;

/**
 * Tells a list of other pages, copied as text, from a text. Rolls of names, results and poems are
 * short lines too: a list of pages shows by links on most of its lines, or by the dates and counts
 * that stand between its titles.
 */
public final class LineList {
  private static final int MIN_LINES = 12;
  private static final int MIN_STAMPS = 5;
  private static final int TEXT_CHARS = 150;
  private static final Pattern STAMP =
      Pattern.compile(
          "(?:\\d{1,3}(?:초|분|시간|일|주|개월) 전|\\d{1,3} (?:seconds?|minutes?|hours?|days?) ago"
              + "|(?:\\d{4}[.-])?\\d{1,2}[.-]\\d{1,2}\\.?(?: \\d{1,2}:\\d{2})?|(?:조회|댓글|추천|공감)(?:수)? ?\\d{1,7}"
              + "|[^.!?]{1,30} ?[|·] ?(?:\\d{1,3}(?:분|시간|일) 전|\\d{4}[.-]\\d{1,2}[.-]\\d{1,2}.{0,12}))");
  private static final Pattern SENTENCE = Pattern.compile(".*[.!?…][\"'”’)\\]]{0,2}");

  private LineList() {}

  /** By what the blocks are known as a list of pages; null when they are none. */
  public static String evidence(List<Block> blocks) {
    List<Block> lines = blocks.stream().filter(block -> block.kind() != Kind.BREAK).toList();
    if (lines.size() < MIN_LINES || lines.stream().anyMatch(LineList::isText)) {
      return null;
    }
    long linked = lines.stream().filter(LineList::isLinked).count();
    if (5 * linked >= 3L * lines.size()) {
      return linked + " of " + lines.size() + " lines are links";
    }
    long stamps = lines.stream().filter(line -> STAMP.matcher(line.text()).matches()).count();
    long sentences = lines.stream().filter(line -> SENTENCE.matcher(line.text()).matches()).count();
    boolean list =
        stamps >= MIN_STAMPS && 4 * stamps >= lines.size() && 10 * sentences <= lines.size();
    return list ? stamps + " of " + lines.size() + " lines are dates or counts" : null;
  }

  private static boolean isText(Block block) {
    return block.text().length() >= TEXT_CHARS && SENTENCE.matcher(block.text()).matches();
  }

  private static boolean isLinked(Block block) {
    int linked = block.links().stream().mapToInt(link -> link.text().length()).sum();
    return 2 * linked >= block.text().length();
  }
}
