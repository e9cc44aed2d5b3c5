package org.newsmill.extract.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.extract.cue.Cues;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Block.Kind;
import org.newsmill.extract.page.Block.Link;

/**
 * Finds the lines in which a text names its sources: behind a label ({@code 참조:}, {@code 출처:},
 * {@code Source:}), below a heading such as {@code 참고자료}, as numbered titles with an address each,
 * and as links that lead to the whole story.
 */
final class References {
  /** Longest line that names sources; longer ones are text that begins with such a word. */
  private static final int MAX_CHARS = 800;

  private static final int MAX_ITEM_CHARS = 300;
  private static final int MAX_READ_MORE_CHARS = 40;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern ADDRESS = Pattern.compile("[<(]?https?://\\S{3,2000}");
  private static final Pattern NUMBERED =
      Pattern.compile("(?:\\(?\\d{1,2}[.)]|\\[\\d{1,2}]|[①-⑳]) ?(\\S.{1,250})");
  private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\p{N}\\[“‘\"'「『《<(]{1,6}");
  private static final String COLON = "(?: ?\\d{1,2})?(?: ?[:：]|[\\])】>〉] ?[:：]?) ?";

  private final Cues cues;
  private final Pattern label;
  private final Pattern weakLabel;
  private final Pattern labelWithin;
  private final Pattern inBrackets;

  References(Cues cues) {
    this.cues = cues;
    String labels = cues.pattern("reference_label").pattern();
    String start = "[^\\p{L}\\p{N}]{0,6}";
    this.label = Pattern.compile(start + labels + COLON, FLAGS);
    this.weakLabel =
        Pattern.compile(
            start + cues.pattern("weak_reference_label").pattern() + COLON + "(?=\\[|https?://)",
            FLAGS);
    this.labelWithin = Pattern.compile("(?<= )" + labels + "(?: ?\\d{1,2})? ?[:：] ?", FLAGS);
    this.inBrackets = Pattern.compile("\\(" + labels + " ?[:：] ?([^()]{2,120})\\)[.。]?$", FLAGS);
  }

  /**
   * What a block says of sources.
   *
   * @param text what is left of the block's text without them, '' when nothing is
   * @param references the sources, in order
   */
  record Named(String text, List<Reference> references) {}

  /** For each block what it names; null for a block that names nothing. */
  List<Named> in(List<Block> blocks) {
    Named[] named = new Named[blocks.size()];
    for (int i = 0; i < named.length; i++) {
      Block block = blocks.get(i);
      if (named[i] != null || block.text().isEmpty() || block.kind() == Kind.CAPTION) {
        continue;
      }
      if (isAddress(block) && i > 0 && named[i - 1] != null && named[i - 1].text().isEmpty()) {
        named[i] = address(named[i - 1], block);
      } else if (isHeadingOfSources(block)) {
        items(blocks, i, named);
      } else {
        named[i] = line(block, i + 1 < named.length ? blocks.get(i + 1) : null);
      }
    }
    return Arrays.asList(named);
  }

  private Named line(Block block, Block next) {
    String text = block.text();
    if (text.length() > MAX_CHARS) {
      return atEnd(block);
    }
    if (label.matcher(text).lookingAt() || weakLabel.matcher(text).lookingAt()) {
      return new Named("", pieces(block, text));
    }
    if (isReadMore(block)) {
      return named(new Reference("", block.links().get(0).href()));
    }
    if (next != null && isAddress(next) && !isAddress(block)) {
      Matcher number = NUMBERED.matcher(text);
      return number.matches() ? named(reference(number.group(1), block)) : null;
    }
    return atEnd(block);
  }

  /** Sources behind the last sentence of a paragraph. */
  private Named atEnd(Block block) {
    String text = block.text();
    if (text.indexOf(':') < 0 && text.indexOf('：') < 0) {
      return null;
    }
    Matcher bracket = inBrackets.matcher(text);
    if (bracket.find(Math.max(0, text.length() - 160))) {
      return new Named(text, List.of(reference(bracket.group(1), block)));
    }
    Matcher within = labelWithin.matcher(text);
    if (!within.find()) {
      return null;
    }
    String before = text.substring(0, within.start()).strip();
    boolean sentence =
        !before.isEmpty() && ".!?…。”\"’'」)]".indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean labelled = before.length() <= 150 && before.indexOf(':') > 0;
    if (sentence) {
      return new Named(before, pieces(block, text.substring(within.start())));
    }
    return labelled && text.length() <= MAX_CHARS ? new Named("", pieces(block, text)) : null;
  }

  /** One source behind each label of a line. */
  private List<Reference> pieces(Block block, String text) {
    List<Reference> references = new ArrayList<>();
    Matcher within = labelWithin.matcher(text);
    int start = 0;
    while (within.find()) {
      add(references, block, text.substring(start, within.start()));
      start = within.start();
    }
    add(references, block, text.substring(start));
    return references;
  }

  private void add(List<Reference> references, Block block, String piece) {
    Matcher start = label.matcher(piece);
    Matcher weak = weakLabel.matcher(piece);
    String rest =
        start.lookingAt()
            ? piece.substring(start.end())
            : weak.lookingAt() ? piece.substring(weak.end()) : piece;
    if (!rest.isBlank()) {
      references.add(reference(rest, block));
    }
  }

  private static Reference reference(String written, Block block) {
    String text = MARKS.matcher(written.strip()).replaceFirst("").strip();
    String href =
        block.links().stream()
            .filter(link -> isWeb(link) && !link.text().isEmpty() && text.contains(link.text()))
            .map(Link::href)
            .findFirst()
            .orElse("");
    return new Reference(text, href);
  }

  /** A line that is a source; an address may still be added to it. */
  private static Named named(Reference reference) {
    return new Named("", new ArrayList<>(List.of(reference)));
  }

  private static Named address(Named before, Block block) {
    String href = block.links().isEmpty() ? block.text() : block.links().get(0).href();
    List<Reference> references = before.references();
    int last = references.size() - 1;
    if (last < 0 || !references.get(last).href().isEmpty()) {
      return named(new Reference("", href));
    }
    // The address belongs to the line above: it is told there, and here it only leaves the text.
    references.set(last, new Reference(references.get(last).text(), href));
    return new Named("", List.of());
  }

  private void items(List<Block> blocks, int heading, Named[] named) {
    int i = heading + 1;
    while (i < blocks.size() && isItem(blocks.get(i))) {
      boolean addressOfItem = isAddress(blocks.get(i)) && i > heading + 1;
      Matcher number = NUMBERED.matcher(blocks.get(i).text());
      String text = number.matches() ? number.group(1) : blocks.get(i).text();
      named[i] =
          addressOfItem
              ? address(named[i - 1], blocks.get(i))
              : named(itemReference(text, blocks.get(i)));
      i++;
    }
    if (i > heading + 1) {
      named[heading] = new Named("", List.of());
    }
  }

  private static Reference itemReference(String text, Block block) {
    Reference reference = reference(text, block);
    boolean single = reference.href().isEmpty() && block.links().size() == 1;
    return single && isWeb(block.links().get(0))
        ? new Reference(reference.text(), block.links().get(0).href())
        : reference;
  }

  private boolean isHeadingOfSources(Block block) {
    String text = block.text();
    if (text.length() > 30) {
      return false;
    }
    String bare = text.replaceAll("^[^\\p{L}\\p{N}]{1,6}|[^\\p{L}\\p{N}]{1,3}$", "");
    return cues.is("reference_heading", bare);
  }

  private boolean isReadMore(Block block) {
    return block.text().length() <= MAX_READ_MORE_CHARS
        && block.links().size() == 1
        && isWeb(block.links().get(0))
        && cues.in("read_more", block.text());
  }

  private static boolean isItem(Block block) {
    boolean listed =
        block.kind() == Kind.LIST_ITEM
            || NUMBERED.matcher(block.text()).matches()
            || block.links().stream().anyMatch(References::isWeb);
    return listed && block.kind() != Kind.HEADING && block.text().length() <= MAX_ITEM_CHARS;
  }

  private static boolean isAddress(Block block) {
    return ADDRESS.matcher(block.text()).matches();
  }

  static boolean isWeb(Link link) {
    return link.href().startsWith("http://") || link.href().startsWith("https://");
  }
}
