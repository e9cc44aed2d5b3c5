package org.newsmill.mention.entity;

import java.util.Arrays;
import org.newsmill.model.FeatureRows;

/**
 * What is the same wherever a unit with this text and tag stands, with the numbers of its features,
 * each computed when first asked for. Words repeat so much that this saves most of the hashing.
 */
final class UnitType {
  /** Stands for what is before the first and behind the last unit of a sequence. */
  static final int NONE = 0x51ED27;

  private static final int UNSET = Integer.MIN_VALUE;

  // Features of one unit by where it stands, each with room for its second values.
  static final int NEIGHBOUR = 0;
  static final int SPACED_BEFORE = 4;
  static final int SPACED_BEHIND = 6;
  static final int SPACES = 8;
  static final int RUN_LAST = 12;
  static final int RUN_LAST_CHAR = 16;
  static final int RUN_FIRST = 20;
  static final int BEHIND_RUN = 24;
  static final int BEFORE_RUN = 28;
  static final int BEHIND_PARTICLE = 32;
  static final int FROM_RUN_START = 36;
  static final int TAG_BEHIND_RUN = 56;
  private static final int SLOTS = 60;

  private final FeatureRows rows;
  private final int[] ids = new int[SLOTS];
  private int[] own;
  private int[] form;
  final String text;
  final String tagName;
  final int word;
  final int tag;
  final boolean nominal;

  /** Whether features of the form are wanted: it is a noun or a mark. */
  final boolean formed;

  /** A type. */
  UnitType(FeatureRows rows, Unit unit) {
    this.rows = rows;
    this.text = unit.text();
    this.tagName = unit.tag();
    this.word = word(unit);
    this.tag = unit.tag().hashCode();
    this.nominal = unit.nominal();
    this.formed = nominal || unit.tag().equals(Unit.MARK);
    Arrays.fill(ids, UNSET);
  }

  /** The one outside. */
  UnitType(FeatureRows rows) {
    this.rows = rows;
    this.text = "";
    this.tagName = "";
    this.word = NONE;
    this.tag = NONE;
    this.nominal = false;
    this.formed = false;
    Arrays.fill(ids, UNSET);
  }

  /** Numbers are alike but for their length. */
  private static int word(Unit unit) {
    return unit.tag().equals("SN")
        ? unit.text().length()
        : hash(unit.text(), 0, unit.text().length());
  }

  private static int hash(String text, int from, int to) {
    int hash = 7;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + NameIndex.lower(text.charAt(i));
    }
    return hash;
  }

  /** Number of a feature by slot and second value. */
  int id(int slot) {
    int id = ids[slot];
    if (id == UNSET) {
      id = made(slot);
      ids[slot] = id;
    }
    return id;
  }

  private int made(int slot) {
    if (slot < SPACED_BEFORE) {
      return rows.id(4 + slot, word);
    } else if (slot < SPACED_BEHIND) {
      return rows.id(16, word, slot - SPACED_BEFORE);
    } else if (slot < SPACES) {
      return rows.id(17, word, slot - SPACED_BEHIND);
    } else if (slot < RUN_LAST) {
      return rows.id(13, slot - SPACES, tag);
    } else if (slot < RUN_LAST_CHAR) {
      return rows.id(31, word, slot - RUN_LAST);
    } else if (slot < RUN_FIRST) {
      return rows.id(38, text.charAt(text.length() - 1), slot - RUN_LAST_CHAR);
    } else if (slot < BEHIND_RUN) {
      return rows.id(32, word, slot - RUN_FIRST);
    } else if (slot < BEFORE_RUN) {
      return rows.id(34, word, slot - BEHIND_RUN);
    } else if (slot < BEHIND_PARTICLE) {
      return rows.id(36, word, slot - BEFORE_RUN);
    } else if (slot < FROM_RUN_START) {
      return rows.id(43, word, slot - BEHIND_PARTICLE);
    } else if (slot < TAG_BEHIND_RUN) {
      return rows.id(39, word, (slot - FROM_RUN_START) / 4, (slot - FROM_RUN_START) % 4);
    }
    return rows.id(33, tag, slot - TAG_BEHIND_RUN);
  }

  /** Word, tag, and both. */
  int[] own() {
    if (own == null) {
      own = new int[] {rows.id(1, word), rows.id(2, tag), rows.id(3, word, tag)};
    }
    return own;
  }

  /** Letters at the ends, length and shape. */
  int[] form() {
    if (form == null) {
      int length = text.length();
      form =
          new int[] {
            rows.id(20, text.charAt(0), tag),
            rows.id(21, text.charAt(length - 1), tag),
            rows.id(22, hash(text, Math.max(0, length - 2), length)),
            rows.id(23, hash(text, 0, Math.min(2, length))),
            rows.id(24, Math.min(6, length), tag),
            rows.id(25, shape(text))
          };
    }
    return form;
  }

  private static int shape(String text) {
    int shape = 0;
    for (int i = 0; i < Math.min(4, text.length()); i++) {
      char c = text.charAt(i);
      int kind = c >= 0xAC00 && c <= 0xD7A3 ? 1 : Character.isDigit(c) ? 2 : 0;
      if (kind == 0) {
        kind = Character.isUpperCase(c) ? 3 : Character.isLetter(c) ? 4 : 5;
      }
      shape = shape * 6 + kind;
    }
    return shape;
  }
}
