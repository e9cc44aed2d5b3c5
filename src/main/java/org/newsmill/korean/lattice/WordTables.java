package org.newsmill.korean.lattice;

/**
 * The Korean dictionary in the form in which {@link LatticeTokenizer} searches it. Read-only and
 * shared by all threads; about 35 MB of heap.
 *
 * <p>A word is one long, from the low end: 16 bits cost (signed), 11 bits left class, 11 bits right
 * class, one bit each for the last word of a surface form and for the penalty behind a space, and
 * 24 bits for the place of its {@link Morphology}.
 *
 * @param trie surface forms; the value is the index of the first word
 * @param maxWordsAt no more words begin at one position of a text
 * @param words the words, those of one surface form together in the dictionary's order
 * @param costs cost of a word of right class r before one of left class l at {@code l *
 *     rightClasses + r}
 * @param costSpread largest cost less the smallest
 * @param lowestCosts smallest cost before a word of each left class
 * @param leftClass class of each left id
 * @param rightClass class of each right id
 * @param morphology see {@link Morphology}
 * @param characterClasses class of each UTF-16 unit
 * @param classFlags per class: {@link #INVOKE} and {@link #GROUP}
 * @param unknownStart index in {@code unknownWords} of the first word of each class; one more entry
 *     than classes
 * @param unknownWords the words that stand for unknown ones
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record WordTables(
    Trie trie,
    int maxWordsAt,
    long[] words,
    int rightClasses,
    short[] costs,
    int costSpread,
    short[] lowestCosts,
    int[] leftClass,
    int[] rightClass,
    char[] morphology,
    byte[] characterClasses,
    byte[] classFlags,
    int[] unknownStart,
    long[] unknownWords) {
  /** Class flag: unknown words are looked for where known ones begin, too. */
  static final int INVOKE = 1;

  /** Class flag: unknown words take all following characters of the same kind. */
  static final int GROUP = 2;

  /** Number of classes of one side that a word can name. */
  static final int MAX_CLASSES = 1 << 11;

  /** Cost added to the words that are seldom behind a space: particles, endings, suffixes. */
  static final int SPACE_PENALTY = 3000;

  private static final int CLASS_MASK = MAX_CLASSES - 1;

  static long word(
      int cost, int leftClass, int rightClass, boolean last, boolean penalty, int morphology) {
    return (cost & 0xFFFFL)
        | (long) leftClass << 16
        | (long) rightClass << 27
        | (last ? 1L << 38 : 0)
        | (penalty ? 1L << 39 : 0)
        | (long) morphology << 40;
  }

  static int cost(long word) {
    return (short) word;
  }

  static int leftClass(long word) {
    return (int) (word >>> 16) & CLASS_MASK;
  }

  static int rightClass(long word) {
    return (int) (word >>> 27) & CLASS_MASK;
  }

  static boolean isLast(long word) {
    return (word & 1L << 38) != 0;
  }

  /** 0 or 1. */
  static int penalty(long word) {
    return (int) (word >>> 39) & 1;
  }

  static int morphology(long word) {
    return (int) (word >>> 40);
  }
}
