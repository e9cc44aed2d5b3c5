package org.newsmill.korean.lattice;

/**
 * A set of words with a number each, as a double array: one load a character.
 *
 * <p>A node is one long: from the low end 24 bits base, 24 bits value + 1 (0 for none), 16 bits the
 * code of the character that leads to it. The child of a node for code {@code c} is {@code base +
 * c} if that node carries the code {@code c}; no two nodes have the same base. The root is implied:
 * its base is 0. A node without children has the base 0. Codes begin at 1, the most frequent first;
 * 0 stands for characters of no word.
 *
 * @param codes the code of each UTF-16 unit
 * @param nodes the double array, which ends with room for every code
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record Trie(char[] codes, long[] nodes) {
  /** Label of places that hold no node; no code is that high. */
  static final long FREE = 0xFFFFL << 48;

  private static final int FIELD = 0xFFFFFF;

  /** This trie with other values: {@code values[v]} instead of v. */
  Trie withValues(int[] values) {
    long[] changed = nodes.clone();
    for (int i = 0; i < changed.length; i++) {
      if (value(changed[i]) >= 0) {
        changed[i] = node(base(changed[i]), values[value(changed[i])], label(changed[i]));
      }
    }
    return new Trie(codes, changed);
  }

  static int base(long node) {
    return (int) node & FIELD;
  }

  /** The value of a node, -1 for none. */
  static int value(long node) {
    return ((int) (node >>> 24) & FIELD) - 1;
  }

  static int label(long node) {
    return (int) (node >>> 48);
  }

  static long node(int base, int value, int label) {
    return (long) label << 48 | (long) (value + 1) << 24 | base;
  }

  static boolean fits(int number) {
    return number >= 0 && number < FIELD;
  }
}
