package org.newsmill.korean.lattice;

import java.util.Arrays;
import org.apache.lucene.analysis.ko.POS;

/**
 * The tokens of one text in flat arrays; filled anew by each call of {@link
 * LatticeTokenizer#analyze}. Offsets are UTF-16 units of that text.
 *
 * <p>A token is a word of the dictionaries or, where words are cut, a part of one.
 */
public final class Morphemes {
  private static final int WHOLE = -1;

  private final char[] systemPool;
  private final char[] userPool;
  private String text = "";
  private int size;
  private int[] structure = new int[256];
  private int[] wordStart = new int[256];
  private int[] wordEnd = new int[256];
  private int[] part = new int[256];
  private int[] positionIncrement = new int[256];
  private int[] positionLength = new int[256];

  Morphemes(char[] systemPool, char[] userPool) {
    this.systemPool = systemPool;
    this.userPool = userPool;
  }

  void begin(String newText) {
    text = newText;
    size = 0;
  }

  /**
   * Adds a token.
   *
   * @param place of its word's {@link Morphology}; {@code ~place} for user words
   * @param index of the part that it is, -1 for the whole word
   */
  void add(int place, int start, int end, int index, int increment, int length) {
    if (size == structure.length) {
      grow();
    }
    structure[size] = place;
    wordStart[size] = start;
    wordEnd[size] = end;
    part[size] = index;
    positionIncrement[size] = increment;
    positionLength[size] = length;
    size++;
  }

  private void grow() {
    int larger = size * 2;
    structure = Arrays.copyOf(structure, larger);
    wordStart = Arrays.copyOf(wordStart, larger);
    wordEnd = Arrays.copyOf(wordEnd, larger);
    part = Arrays.copyOf(part, larger);
    positionIncrement = Arrays.copyOf(positionIncrement, larger);
    positionLength = Arrays.copyOf(positionLength, larger);
  }

  /** Number of tokens. */
  public int size() {
    return size;
  }

  /** Offset of the first unit. The parts of inflected words span the whole word. */
  public int start(int i) {
    return part[i] == WHOLE ? wordStart[i] : partStart(i, part[i]);
  }

  /** Offset behind the last unit. */
  public int end(int i) {
    return part[i] == WHOLE ? wordEnd[i] : partEnd(i, part[i]);
  }

  /** The token: a cut of the text, except for the parts of inflected words. */
  public String text(int i) {
    return part[i] == WHOLE ? text.substring(wordStart[i], wordEnd[i]) : partText(i, part[i]);
  }

  /** Part of speech with which the token begins. */
  public POS.Tag leftTag(int i) {
    return part[i] == WHOLE ? Morphology.leftTag(pool(i), place(i)) : partTag(i, part[i]);
  }

  /** Part of speech with which the token ends. */
  public POS.Tag rightTag(int i) {
    return part[i] == WHOLE ? Morphology.rightTag(pool(i), place(i)) : partTag(i, part[i]);
  }

  /** What the token is: a morpheme, or a word of several. */
  public POS.Type type(int i) {
    return part[i] == WHOLE ? wordType(i) : POS.Type.MORPHEME;
  }

  /** By how many positions the token stands behind the one before. */
  public int positionIncrement(int i) {
    return positionIncrement[i];
  }

  /** Over how many positions the token reaches. */
  public int positionLength(int i) {
    return positionLength[i];
  }

  /** Number of parts of the token; 0 for a morpheme. */
  public int parts(int i) {
    return part[i] == WHOLE ? Morphology.parts(pool(i), place(i)) : 0;
  }

  /** Form of a part of the word, which for an inflected word need not stand in the text. */
  public String partText(int i, int index) {
    int length = Morphology.partLength(pool(i), place(i), index);
    int start = Morphology.partStart(pool(i), place(i), index);
    return wordType(i) == POS.Type.INFLECT
        ? new String(pool(i), start, length)
        : text.substring(wordStart[i] + start, wordStart[i] + start + length);
  }

  /** Part of speech of a part of the word. */
  public POS.Tag partTag(int i, int index) {
    return Morphology.partTag(pool(i), place(i), index);
  }

  /** Offset of a part of the word; of the word where it is no compound. */
  public int partStart(int i, int index) {
    return wordType(i) == POS.Type.COMPOUND
        ? partEnd(i, index) - Morphology.partLength(pool(i), place(i), index)
        : wordStart[i];
  }

  /** Offset behind a part of the word; counted from the word's end, as Nori does. */
  public int partEnd(int i, int index) {
    int end = wordEnd[i];
    if (wordType(i) == POS.Type.COMPOUND) {
      for (int behind = Morphology.parts(pool(i), place(i)) - 1; behind > index; behind--) {
        end -= Morphology.partLength(pool(i), place(i), behind);
      }
    }
    return end;
  }

  private POS.Type wordType(int i) {
    return Morphology.type(pool(i), place(i));
  }

  private char[] pool(int i) {
    return structure[i] < 0 ? userPool : systemPool;
  }

  private int place(int i) {
    return structure[i] < 0 ? ~structure[i] : structure[i];
  }
}
