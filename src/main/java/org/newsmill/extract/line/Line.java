package org.newsmill.extract.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsmill.extract.page.Block;

/** A block while rules work on it: what is left of its text, and what was taken from it. */
final class Line {
  /** A sentence has at least this many UTF-16 units; shorter lines are headings or furniture. */
  private static final int MIN_SENTENCE = 30;

  private static final int MAX_TITLE = 90;

  /**
   * Something taken from a line.
   *
   * @param offset where it stood in the block's text, in UTF-16 units
   */
  record Piece(int offset, LineRule rule, String text, Map<String, String> fields) {
    RemovedLine removedFrom(int block) {
      return new RemovedLine(rule.id(), rule.kind().id(), rule.anchor().id(), text, block);
    }
  }

  private final Block block;
  private final List<Piece> pieces = new ArrayList<>(0);
  private int from;
  private int to;
  private String text;
  private String lower;
  private Script script;
  private Bigrams bigrams;
  private final Set<LineRule.Anchor> tried = EnumSet.noneOf(LineRule.Anchor.class);

  Line(Block block) {
    this.block = block;
    this.to = block.text().length();
    retext();
  }

  Block block() {
    return block;
  }

  String text() {
    return text;
  }

  /** What was taken, in the order in which it was. */
  List<Piece> pieces() {
    return pieces;
  }

  /** What was taken, in the order of the text. */
  List<Piece> piecesInOrder() {
    return pieces.size() < 2
        ? pieces
        : pieces.stream().sorted(Comparator.comparingInt(Piece::offset)).toList();
  }

  /** The block with what is left. */
  Block rest() {
    return pieces.isEmpty() ? block : block.withText(text);
  }

  boolean isBreak() {
    return block.kind() == Block.Kind.BREAK;
  }

  /** Whether rules look at blocks of this kind: what is set apart as a quote or table is kept. */
  boolean isOpen() {
    return !isGone()
        && block.kind() != Block.Kind.QUOTE
        && block.kind() != Block.Kind.TABLE_ROW
        && !isBreak();
  }

  /** Whether all of it was removed. */
  boolean isGone() {
    return from >= to && !isBreak();
  }

  boolean isCaption() {
    return block.kind() == Block.Kind.CAPTION;
  }

  /** Whether it reads like prose: long enough, and closing with the end of a sentence. */
  boolean isProse() {
    return text.length() >= MIN_SENTENCE && SentenceEnds.closes(text);
  }

  /** Whether it may be an item of a list of titles. */
  boolean isTitleLike() {
    return isOpen() && text.length() <= MAX_TITLE && !isProse();
  }

  /** Whether it may be a caption with its credit in brackets. */
  boolean isCredited() {
    return isOpen()
        && text.length() <= LineRule.MAX_LINE
        && !text.isEmpty()
        && "])>".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether it is an item of a list, or all of it a link. */
  boolean isListed() {
    return block.kind() == Block.Kind.LIST_ITEM
        || (block.links().size() == 1 && block.links().get(0).text().equals(block.text()));
  }

  /** Whether rules of an anchor are still to be tried on the text as it is; asked once. */
  boolean isNewFor(LineRule.Anchor anchor) {
    return tried.add(anchor);
  }

  /** Removes what a rule recognises; returns whether it recognised anything. */
  boolean apply(LineRule rule) {
    if (!rule.script().covers(script) || !rule.mayMatch(lower, bigrams)) {
      return false;
    }
    LineRule.Match match = rule.match(text);
    if (match == null) {
      return false;
    }
    take(rule, match.start(), match.end(), match.fields());
    return true;
  }

  /** Removes all that is left, on account of a rule. */
  void takeAll(LineRule rule) {
    take(rule, 0, text.length(), Map.of());
  }

  private void take(LineRule rule, int start, int end, Map<String, String> fields) {
    pieces.add(new Piece(from + start, rule, text.substring(start, end).strip(), fields));
    if (start == 0) {
      from += end;
    } else {
      to = from + start;
    }
    retext();
  }

  private void retext() {
    String whole = block.text();
    while (from < to && Character.isWhitespace(whole.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(whole.charAt(to - 1))) {
      to--;
    }
    text = whole.substring(from, to);
    lower = text.toLowerCase(Locale.ROOT);
    script = Script.in(text);
    bigrams = Bigrams.of(lower);
    tried.clear();
  }
}
