package org.newsmill.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Block.Kind;
import org.newsmill.job.Format;

/**
 * The headline of a document and the blocks without it.
 *
 * @param title null when unknown
 * @param block the block that held it; null when it was stated elsewhere
 */
record Headline(String title, Block block) {
  private static final int MAX_CHARS = 200;

  /** A line that only dates or counts something heads no text. */
  private static final Pattern NO_TITLE =
      Pattern.compile("[\\d\\s.:/()-]{0,30}(?:\\([월화수목금토일]\\))?");

  /**
   * The headline that was stated, else the heading at the beginning, else, where a file is one
   * document, its first line.
   *
   * @param stated null when the document states none
   */
  static Headline of(String stated, List<Block> blocks, String format) {
    Block first = first(blocks);
    boolean heading = first != null && first.kind() == Kind.HEADING;
    if (stated != null) {
      boolean repeated = heading && first.text().equals(stated);
      return new Headline(stated, repeated ? first : null);
    }
    boolean file = format.equals(Format.TEXT.id()) || format.equals(Format.MARKDOWN.id());
    boolean several = blocks.stream().filter(block -> block.kind() != Kind.BREAK).count() > 1;
    boolean led =
        first != null && several && first.text().length() <= MAX_CHARS && (heading || file);
    return led ? new Headline(first.text(), first) : new Headline(null, null);
  }

  /** The blocks without the one that held the headline. */
  List<Block> without(List<Block> blocks) {
    List<Block> rest = new ArrayList<>(blocks);
    rest.remove(block);
    return rest;
  }

  private static Block first(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.kind() != Kind.BREAK && block.kind() != Kind.CAPTION)
        .filter(block -> !NO_TITLE.matcher(block.text()).matches())
        .findFirst()
        .orElse(null);
  }
}
