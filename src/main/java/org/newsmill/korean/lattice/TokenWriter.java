package org.newsmill.korean.lattice;

import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;

/** Writes the words of a best path as tokens, cut and filtered as Nori does. */
final class TokenWriter {
  private static final int WHOLE = -1;

  private final WordTables tables;
  private final UserWords userWords;
  private final int[] kinds;
  private final LatticeTokenizer.Options options;
  private final Morphemes out;
  private char[] text;

  TokenWriter(
      WordTables tables,
      UserWords userWords,
      int[] kinds,
      LatticeTokenizer.Options options,
      Morphemes out) {
    this.tables = tables;
    this.userWords = userWords;
    this.kinds = kinds;
    this.options = options;
    this.out = out;
  }

  void begin(char[] newText) {
    text = newText;
  }

  /**
   * Writes a word.
   *
   * @param from where the word before ended: a space lies between, or nothing
   */
  void write(int word, int from, int start, int end) {
    if (!options.discardPunctuation() && from != start) {
      int spaceClass = (kinds[' '] & CharacterKinds.CLASS_MASK) >>> CharacterKinds.CLASS_SHIFT;
      long space = tables.unknownWords()[tables.unknownStart()[spaceClass]];
      out.add(WordTables.morphology(space), from, start, WHOLE, 1, 1);
    }
    if (options.unknownUnigrams() && WordIds.isUnknown(word)) {
      writeUnigrams(start, end);
      return;
    }
    int place = place(word);
    char[] pool = place < 0 ? userWords.morphology() : tables.morphology();
    int at = place < 0 ? ~place : place;
    boolean whole =
        options.mode() == DecompoundMode.NONE || Morphology.type(pool, at) == POS.Type.MORPHEME;
    if (whole) {
      if (!options.discardPunctuation() || (kinds[text[start]] & CharacterKinds.PUNCTUATION) == 0) {
        out.add(place, start, end, WHOLE, 1, 1);
      }
    } else {
      writeParts(place, Morphology.parts(pool, at), start, end);
    }
  }

  private void writeParts(int place, int parts, int start, int end) {
    boolean mixed = options.mode() == DecompoundMode.MIXED;
    if (parts == 0 || mixed) {
      out.add(place, start, end, WHOLE, 1, Math.max(1, parts));
    }
    for (int i = 0; i < parts; i++) {
      out.add(place, start, end, i, mixed && i == 0 ? 0 : 1, 1);
    }
  }

  /** One token per character; two for each lone surrogate pair's half. */
  private void writeUnigrams(int start, int end) {
    // From the end, because a low surrogate takes whatever stands before it.
    int[] starts = new int[end - start];
    int count = 0;
    for (int i = end - 1; i >= start; i--) {
      if (i > start && Character.isLowSurrogate(text[i])) {
        i--;
      }
      starts[count++] = i;
    }
    int place = WordTables.morphology(tables.unknownWords()[0]);
    for (int k = count - 1; k >= 0; k--) {
      out.add(place, starts[k], k == 0 ? end : starts[k - 1], WHOLE, 1, 1);
    }
  }

  private int place(int word) {
    if (WordIds.isUnknown(word)) {
      return WordTables.morphology(tables.unknownWords()[WordIds.index(word)]);
    }
    return WordIds.isUser(word)
        ? ~WordTables.morphology(userWords.word(WordIds.index(word)))
        : WordTables.morphology(tables.words()[word]);
  }
}
