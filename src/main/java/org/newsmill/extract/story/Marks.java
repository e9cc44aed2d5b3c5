package org.newsmill.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.extract.cue.Cues;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Block.Kind;

/**
 * The ways in which a document may mark the beginnings of stories, each with the blocks that would
 * begin one. Nothing is decided here: a way is believed when its sections look like stories.
 *
 * @param style the way
 * @param heads indices of the blocks that begin a section, ascending, at least two
 */
record Marks(Style style, List<Integer> heads) {
  /** A way to mark beginnings, the clearest first. */
  enum Style {
    HEADING,
    EMOJI,
    STRONG,
    NUMBER,
    FRAMED,
    DIVIDED,
    AFTER_SOURCES
  }

  private static final int MAX_TITLE_CHARS = 120;
  private static final int MIN_TEXT_CHARS = 60;
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\[?(\\d{1,2})[.)\\]]|#(\\d{1,2})|(0\\d)) ?\\S.*");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** All ways that at least two blocks follow. */
  static List<Marks> of(List<Block> blocks, List<References.Named> named, Cues cues) {
    List<Marks> ways = new ArrayList<>();
    for (int level = 1; level <= 6; level++) {
      int depth = level;
      addTo(ways, Style.HEADING, indices(blocks, named, (block, i) -> isHeading(block, depth)));
    }
    addTo(ways, Style.EMOJI, indices(blocks, named, (block, i) -> isEmojiLed(block, cues)));
    addTo(
        ways,
        Style.STRONG,
        indices(blocks, named, (block, i) -> block.strong() && isTitleLike(block)));
    addTo(ways, Style.NUMBER, numbered(blocks, named));
    addTo(
        ways,
        Style.FRAMED,
        indices(
            blocks,
            named,
            (block, i) -> isTitleLike(block) && isBreak(blocks, i - 1) && isBreak(blocks, i + 1)));
    addTo(
        ways,
        Style.DIVIDED,
        indices(
            blocks, named, (block, i) -> isTitleLike(block) && i > 0 && isBreak(blocks, i - 1)));
    addTo(
        ways,
        Style.AFTER_SOURCES,
        indices(
            blocks,
            named,
            (block, i) -> headsText(blocks, i) && (i == 0 || followsSources(blocks, named, i))));
    return ways;
  }

  private static void addTo(List<Marks> ways, Style style, List<Integer> heads) {
    boolean seen = ways.stream().anyMatch(way -> way.heads().equals(heads));
    if (heads.size() >= 2 && !seen) {
      ways.add(new Marks(style, heads));
    }
  }

  private interface Test {
    boolean accepts(Block block, int index);
  }

  private static List<Integer> indices(
      List<Block> blocks, List<References.Named> named, Test test) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (!isSource(named, i) && test.accepts(blocks.get(i), i)) {
        found.add(i);
      }
    }
    return found;
  }

  private static boolean isHeading(Block block, int depth) {
    return block.kind() == Kind.HEADING && block.level() <= depth;
  }

  private static boolean isEmojiLed(Block block, Cues cues) {
    return Emoji.leads(block.text()) && isTitleLike(block) && !cues.begins("bullet", block.text());
  }

  /** Numbers that count up from one, each before text. */
  private static List<Integer> numbered(List<Block> blocks, List<References.Named> named) {
    List<Integer> heads = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Matcher number = NUMBER.matcher(blocks.get(i).text());
      if (isTitleLike(blocks.get(i)) && !isSource(named, i) && number.matches()) {
        String digits = number.group(1) != null ? number.group(1) : number.group(2);
        int value = Integer.parseInt(digits != null ? digits : number.group(3));
        boolean beforeText =
            next(blocks, i) != null && !NUMBER.matcher(next(blocks, i).text()).matches();
        if (beforeText && value == heads.size() + 1) {
          heads.add(i);
        }
      }
    }
    return heads;
  }

  private static boolean followsSources(
      List<Block> blocks, List<References.Named> named, int index) {
    int before = index - 1;
    while (before >= 0 && blocks.get(before).kind() == Kind.BREAK) {
      before--;
    }
    return before >= 0 && isSource(named, before);
  }

  private static boolean headsText(List<Block> blocks, int index) {
    Block next = next(blocks, index);
    return isTitleLike(blocks.get(index)) && next != null && next.text().length() >= MIN_TEXT_CHARS;
  }

  /** Short, with a letter, and not a sentence that ends in a full stop. */
  private static boolean isTitleLike(Block block) {
    String text = block.text();
    return !text.isEmpty()
        && text.length() <= MAX_TITLE_CHARS
        && block.kind() != Kind.CAPTION
        && block.kind() != Kind.QUOTE
        && block.kind() != Kind.TABLE_ROW
        && ".。:：,".indexOf(text.charAt(text.length() - 1)) < 0
        && LETTER.matcher(text).find();
  }

  private static boolean isBreak(List<Block> blocks, int index) {
    return index < 0 || index >= blocks.size() || blocks.get(index).kind() == Kind.BREAK;
  }

  private static boolean isSource(List<References.Named> named, int index) {
    return named.get(index) != null && named.get(index).text().isEmpty();
  }

  private static Block next(List<Block> blocks, int index) {
    for (int i = index + 1; i < blocks.size(); i++) {
      if (blocks.get(i).kind() != Kind.BREAK) {
        return blocks.get(i);
      }
    }
    return null;
  }
}
