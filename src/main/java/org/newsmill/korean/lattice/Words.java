package org.newsmill.korean.lattice;

/**
 * The dictionary's words that begin at each position of a text. Looks at a block of positions at a
 * time, one character deeper at each step: the loads of a step do not wait for each other, and no
 * branch depends on where a word ends.
 */
final class Words {
  private static final int BLOCK = 64;

  /** Places per position: one per length of a word. */
  private static final int ROW_SHIFT = 5;

  /** Longest surface form. */
  static final int MAX_LENGTH = 1 << ROW_SHIFT;

  private final long[] nodes;
  private final char[] codeOf;
  private char[] codes = new char[0];
  private final int[] values = new int[BLOCK << ROW_SHIFT];
  private final int[] lengths = new int[BLOCK];
  private final int[] place = new int[BLOCK + 1];
  private final int[] base = new int[BLOCK + 1];
  private int from;
  private int to;

  Words(Trie trie) {
    this.nodes = trie.nodes();
    this.codeOf = trie.codes();
  }

  /** Begins with a text. */
  void begin(char[] text, int length) {
    int needed = length + BLOCK + MAX_LENGTH;
    if (codes.length < needed) {
      codes = new char[needed + needed / 2];
    }
    for (int i = 0; i < length; i++) {
      codes[i] = codeOf[text[i]];
    }
    java.util.Arrays.fill(codes, length, needed, '\0');
    from = 0;
    to = 0;
  }

  /**
   * The lengths of the surface forms at a position, as bits: bit n stands for n + 1 characters.
   * Positions are asked for in ascending order.
   */
  int lengthsAt(int position) {
    if (position >= to) {
      lookAt(position);
    }
    return lengths[position - from];
  }

  /** Index of the first word of the surface form with {@code bit} at a position. */
  int firstWord(int position, int bit) {
    return values[((position - from) << ROW_SHIFT) + bit];
  }

  private void lookAt(int start) {
    from = start;
    to = start + BLOCK;
    int active = 0;
    for (int i = 0; i < BLOCK; i++) {
      int code = codes[start + i];
      long node = nodes[code];
      boolean matches = Trie.label(node) == code;
      int value = matches ? Trie.value(node) : -1;
      values[i << ROW_SHIFT] = value;
      lengths[i] = value >= 0 ? 1 : 0;
      place[active] = i;
      base[active] = Trie.base(node);
      active += matches && Trie.base(node) != 0 ? 1 : 0;
    }
    for (int depth = 1; active > 0; depth++) {
      active = step(start, depth, active);
    }
  }

  private int step(int start, int depth, int active) {
    int still = 0;
    for (int k = 0; k < active; k++) {
      int i = place[k];
      int code = codes[start + i + depth];
      long node = nodes[base[k] + code];
      boolean matches = Trie.label(node) == code;
      int value = matches ? Trie.value(node) : -1;
      values[(i << ROW_SHIFT) + depth] = value;
      lengths[i] |= value >= 0 ? 1 << depth : 0;
      place[still] = i;
      base[still] = Trie.base(node);
      still += matches && Trie.base(node) != 0 ? 1 : 0;
    }
    return still;
  }
}
