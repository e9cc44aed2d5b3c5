package org.newsmill.extract.line;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.newsmill.extract.page.Block;

/** The cleaning of one text. */
final class TextCleaning {
  /** A run of the head or tail ends behind so many lines of prose, or so many of any kind. */
  private static final int MAX_PROSE_LINES = 3;

  private static final int MAX_LINES = 25;
  private static final int MAX_TITLES = 20;

  /** More letters than this go only where they are at most three fifths of the text. */
  private static final int MAX_LETTERS_OF_MOST = 1000;

  private final List<LineRule> head;
  private final List<LineRule> anywhere;
  private final List<LineRule> tail;
  private final List<LineRule> foot;
  private final List<Block> blocks;
  private final List<Line> lines;
  private boolean movesCaptions = true;

  TextCleaning(
      List<Block> blocks,
      List<LineRule> head,
      List<LineRule> anywhere,
      List<LineRule> tail,
      List<LineRule> foot) {
    this.blocks = blocks;
    this.head = head;
    this.anywhere = anywhere;
    this.tail = tail;
    this.foot = foot;
    this.lines = new ArrayList<>(blocks.size());
    blocks.forEach(block -> lines.add(new Line(block)));
  }

  Cleaned clean() {
    cleanLines(true);
    if (!anyLetterStays()) {
      lines.replaceAll(line -> new Line(line.block()));
      movesCaptions = false;
      cleanLines(false);
    }
    return anyLetterStays() && !mostGoes() ? result() : refusal();
  }

  private void cleanLines(boolean captions) {
    List<LineRule> headRules = captions ? head : withoutCaptions(head);
    List<LineRule> tailRules = captions ? tail : withoutCaptions(tail);
    List<LineRule> footRules = captions ? foot : withoutCaptions(foot);
    List<LineRule> anywhereRules = captions ? anywhere : withoutCaptions(anywhere);
    boolean changed = true;
    while (changed) {
      changed = everywhere(anywhereRules);
      changed |= run(headRules, 0, 1, MAX_PROSE_LINES);
      changed |= run(tailRules, lines.size() - 1, -1, MAX_PROSE_LINES);
      changed |= run(footRules, lines.size() - 1, -1, 1);
      changed |= removeOwnersName();
    }
  }

  private static List<LineRule> withoutCaptions(List<LineRule> rules) {
    return rules.stream().filter(rule -> rule.kind() != LineRule.Kind.CAPTION).toList();
  }

  private boolean everywhere(List<LineRule> rules) {
    boolean changed = false;
    for (int i = 0; i < lines.size(); i++) {
      changed |= clean(i, rules);
    }
    return changed;
  }

  /** Cleans the lines from one end of the text on, until the run has passed enough prose. */
  private boolean run(List<LineRule> rules, int from, int step, int maxProse) {
    boolean changed = false;
    int prose = 0;
    int any = 0;
    for (int i = from; i >= 0 && i < lines.size(); i += step) {
      changed |= clean(i, rules);
      Line line = lines.get(i);
      if (line.isOpen() && !line.isCaption()) {
        any++;
        prose += line.isProse() ? 1 : 0;
      }
      if (prose >= maxProse || any >= MAX_LINES) {
        break;
      }
    }
    return changed;
  }

  private boolean clean(int i, List<LineRule> rules) {
    Line line = lines.get(i);
    if (rules.isEmpty() || !line.isNewFor(rules.get(0).anchor())) {
      return false;
    }
    boolean changed = false;
    for (int r = 0; r < rules.size() && line.isOpen(); r++) {
      LineRule rule = rules.get(r);
      if (line.apply(rule)) {
        changed = true;
        if (line.isGone() && rule.takes() == LineRule.Takes.TITLES) {
          takeTitles(i, rule);
        } else if (line.isGone() && rule.takes() == LineRule.Takes.CAPTION) {
          takeCaptionAbove(i);
        }
        r = -1;
      }
    }
    return changed;
  }

  /**
   * The lines behind the headline of a list: all of them where nothing but titles follows to the
   * end of the text, else only what is marked as a list or is a link.
   */
  private void takeTitles(int headline, LineRule rule) {
    boolean toTheEnd = true;
    for (int i = headline + 1; i < lines.size() && toTheEnd; i++) {
      Line line = lines.get(i);
      toTheEnd = line.isGone() || line.isTitleLike() || line.isBreak();
    }
    int last = Math.min(lines.size() - 1, headline + MAX_TITLES);
    for (int i = headline + 1; i <= last; i++) {
      Line line = lines.get(i);
      if (line.isGone() || line.isBreak()) {
        continue;
      }
      if (!line.isTitleLike() || !(toTheEnd || line.isListed())) {
        return;
      }
      line.takeAll(rule);
    }
  }

  /**
   * A page repeats the name of its outlet: lines that are nothing but it, where the rights say it.
   */
  private boolean removeOwnersName() {
    Set<String> owners = fields("owner");
    boolean changed = false;
    if (!owners.isEmpty()) {
      for (Line line : lines) {
        if (line.isOpen() && owners.contains(line.text())) {
          line.takeAll(LineRules.OWNERS_NAME);
          changed = true;
        }
      }
    }
    return changed;
  }

  /** A caption stands right above the note on its picture, and closes with its credit. */
  private void takeCaptionAbove(int note) {
    if (movesCaptions && note > 0 && lines.get(note - 1).isCredited()) {
      lines.get(note - 1).takeAll(LineRules.CAPTION_ABOVE_NOTE);
    }
  }

  private boolean anyLetterStays() {
    return lines.stream()
        .filter(line -> !(movesCaptions && line.isCaption()))
        .anyMatch(line -> line.text().codePoints().anyMatch(Character::isLetter));
  }

  private boolean mostGoes() {
    long going = 0;
    long all = 0;
    for (Line line : lines) {
      going += line.pieces().stream().mapToLong(piece -> letters(piece.text())).sum();
    }
    if (going <= MAX_LETTERS_OF_MOST) {
      return false;
    }
    for (Line line : lines) {
      all += letters(line.block().text());
    }
    return going * 5 > all * 3;
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }

  private Cleaned refusal() {
    return new Cleaned(blocks, List.of(), null, null, null, List.of(), true);
  }

  private Cleaned result() {
    List<Block> kept = new ArrayList<>();
    List<RemovedLine> removed = new ArrayList<>();
    List<String> captions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      for (Line.Piece piece : line.piecesInOrder()) {
        removed.add(piece.removedFrom(i));
        if (piece.rule().kind() == LineRule.Kind.CAPTION) {
          captions.add(piece.fields().getOrDefault("caption", piece.text()));
        }
      }
      if (movesCaptions && line.isCaption() && !line.isGone()) {
        captions.add(line.text());
      } else if (!line.isGone()) {
        kept.add(line.rest());
      }
    }
    return new Cleaned(
        kept, removed, joined("byline"), first("agency"), first("owner"), captions, false);
  }

  private String joined(String field) {
    Set<String> values = fields(field);
    return values.isEmpty() ? null : String.join(", ", values);
  }

  private String first(String field) {
    return fields(field).stream().findFirst().orElse(null);
  }

  /** The distinct values of a field in the order of the text. */
  private Set<String> fields(String field) {
    Set<String> values = new LinkedHashSet<>();
    for (Line line : lines) {
      for (Line.Piece piece : line.piecesInOrder()) {
        String value = piece.fields().get(field);
        if (value != null) {
          values.add(value);
        }
      }
    }
    return values;
  }
}
