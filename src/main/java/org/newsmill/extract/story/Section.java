package org.newsmill.extract.story;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Block.Kind;

/**
 * A part of a document that begins with a head.
 *
 * @param head the block that begins it; null for what stands before the first head
 * @param framed whether a divider stands before the head
 * @param blocks its text, without head, sources and dividers
 * @param references the sources that it names
 * @param lastSource how many blocks stand before its last line of sources; 0 without sources
 */
record Section(
    Block head, boolean framed, List<Block> blocks, List<Reference> references, int lastSource) {
  /** As much text as makes a story, in units of {@link #weight}. */
  static final int STORY_WEIGHT = 120;

  /** The sections of a document: one before the first head, and one for each head. */
  static List<Section> of(List<Block> blocks, List<References.Named> named, List<Integer> heads) {
    List<Section> sections = new ArrayList<>();
    int start = 0;
    Block head = null;
    for (int next : heads) {
      sections.add(section(blocks, named, head, start, next));
      head = blocks.get(next);
      start = next + 1;
    }
    sections.add(section(blocks, named, head, start, blocks.size()));
    return sections;
  }

  private static Section section(
      List<Block> blocks, List<References.Named> named, Block head, int start, int end) {
    List<Block> text = new ArrayList<>();
    List<Reference> references = new ArrayList<>();
    int lastSource = 0;
    for (int i = start; i < end; i++) {
      References.Named name = named.get(i);
      Block block = blocks.get(i);
      if (name != null) {
        references.addAll(name.references());
        block = block.withText(name.text());
      }
      if (!block.text().isEmpty() && block.kind() != Kind.BREAK) {
        text.add(block);
      }
      lastSource = name == null ? lastSource : text.size();
    }
    boolean framed = start >= 2 && blocks.get(start - 2).kind() == Kind.BREAK;
    return new Section(head, head != null && framed, text, references, lastSource);
  }

  /** The head's text; '' without a head. */
  String title() {
    return head == null ? "" : head.text();
  }

  /**
   * How much it says: characters of its text, one of Hangul, Han or Kana for two, since as many
   * Latin letters say half as much.
   */
  int weight() {
    int weight = 0;
    for (Block block : blocks) {
      if (block.kind() != Kind.CAPTION) {
        String text = block.text();
        for (int i = 0; i < text.length(); i++) {
          weight += text.charAt(i) >= 0x1100 ? 2 : 1;
        }
      }
    }
    return weight;
  }

  /** Whether it could be a story by its length, or by length and sources when it has no head. */
  boolean isSubstantial() {
    return weight() >= STORY_WEIGHT
        && (head != null || (!references.isEmpty() && weight() >= 2 * STORY_WEIGHT));
  }
}
