package org.newsmill.korean.lattice;

import java.util.Arrays;

/**
 * The words of the lattice by the position where they end, since the last cut.
 *
 * <p>Words of one surface form at one place are a group: they follow each other in the dictionary
 * and here. Each word has a row in one array, each group in another. The groups that end at a
 * position form a list in the order in which they came; lists are found by the low bits of the
 * position, since no word reaches as far.
 */
final class Arrivals {
  static final int ROW = 4;
  static final int COST = 0;
  static final int RIGHT_CLASS = 1;
  static final int FROM = 2;
  static final int GROUP = 3;

  static final int GROUP_ROW = 8;
  static final int FIRST_ROW = 0;
  static final int END_ROW = 1;
  static final int NEXT = 2;
  static final int START = 3;
  static final int END = 4;
  static final int FIRST_WORD = 5;

  /** In place of the row or group that is not there. */
  static final int NONE = -1;

  private static final int POSITIONS = 1 << 12;

  private int[] rows = new int[1 << 13];
  private int[] groups = new int[1 << 12];
  private int nextRow;
  private int nextGroup;
  private final int[] first = new int[POSITIONS];
  private final int[] last = new int[POSITIONS];
  private final int[] counts = new int[POSITIONS];
  private final int[] least = new int[POSITIONS];

  /**
   * Forgets all words, those that end at positions {@code [from, to]}, and begins with one of cost
   * 0 that ends at a position and has nothing before it.
   */
  void beginAt(int position, int rightClass, int from, int to) {
    for (int i = from; i <= to; i++) {
      forget(i);
    }
    nextRow = 0;
    nextGroup = 0;
    openGroup(position, position, 0);
    rows[COST] = 0;
    rows[RIGHT_CLASS] = rightClass;
    rows[FROM] = NONE;
    rows[GROUP] = 0;
    closeGroup(ROW, 0);
  }

  /** Makes room for the words that begin at one position. */
  void ensure(int words, int surfaces) {
    if (nextRow + words * ROW > rows.length) {
      rows = Arrays.copyOf(rows, rows.length * 2 + words * ROW);
    }
    if (nextGroup + surfaces * GROUP_ROW > groups.length) {
      groups = Arrays.copyOf(groups, groups.length * 2 + surfaces * GROUP_ROW);
    }
  }

  /** Begins a group, whose words are then written to {@link #rows} from {@link #nextRow}. */
  int openGroup(int start, int end, int firstWord) {
    int group = nextGroup;
    groups[group + FIRST_ROW] = nextRow;
    groups[group + NEXT] = NONE;
    groups[group + START] = start;
    groups[group + END] = end;
    groups[group + FIRST_WORD] = firstWord;
    return group;
  }

  /**
   * Ends a group.
   *
   * @param endRow place behind its last row
   * @param cheapest cost of its cheapest word
   */
  void closeGroup(int endRow, int cheapest) {
    int group = nextGroup;
    int place = groups[group + END] & POSITIONS - 1;
    groups[group + END_ROW] = endRow;
    if (counts[place] == 0) {
      first[place] = group;
      least[place] = cheapest;
    } else {
      groups[last[place] + NEXT] = group;
      least[place] = Math.min(least[place], cheapest);
    }
    counts[place] += (endRow - nextRow) / ROW;
    last[place] = group;
    nextRow = endRow;
    nextGroup = group + GROUP_ROW;
  }

  int[] rows() {
    return rows;
  }

  int[] groups() {
    return groups;
  }

  int nextRow() {
    return nextRow;
  }

  /** Number of words that end at a position. */
  int count(int position) {
    return counts[position & POSITIONS - 1];
  }

  /** First group that ends at a position; {@link #NONE} where no word does. */
  int first(int position) {
    return count(position) == 0 ? NONE : first[position & POSITIONS - 1];
  }

  /** Cost of the cheapest word that ends at a position, where there is one. */
  int least(int position) {
    return least[position & POSITIONS - 1];
  }

  void forget(int position) {
    counts[position & POSITIONS - 1] = 0;
  }

  /** Number of the word in a row, as {@link WordIds} has it. */
  int word(int row) {
    int group = rows[row + GROUP];
    return groups[group + FIRST_WORD] + (row - groups[group + FIRST_ROW]) / ROW;
  }

  int start(int row) {
    return groups[rows[row + GROUP] + START];
  }

  int end(int row) {
    return groups[rows[row + GROUP] + END];
  }
}
