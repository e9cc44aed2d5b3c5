package org.newsmill.korean.lattice;

import static org.newsmill.korean.lattice.CharacterKinds.ANY_SCRIPT;
import static org.newsmill.korean.lattice.CharacterKinds.CLASS_MASK;
import static org.newsmill.korean.lattice.CharacterKinds.CLASS_SHIFT;
import static org.newsmill.korean.lattice.CharacterKinds.DIGIT;
import static org.newsmill.korean.lattice.CharacterKinds.GROUP;
import static org.newsmill.korean.lattice.CharacterKinds.NON_SPACING;
import static org.newsmill.korean.lattice.CharacterKinds.PUNCTUATION;
import static org.newsmill.korean.lattice.CharacterKinds.SCRIPT_MASK;

/**
 * The unknown word that begins at a position, by Nori's rules: characters of one script, all or
 * none of them punctuation, all or none of them digits, at most 1,024 of them.
 */
final class UnknownWord {
  private static final int MAX_LENGTH = 1024;

  private final int[] kinds;
  private int end;
  private int characterClass;

  UnknownWord(int[] kinds) {
    this.kinds = kinds;
  }

  /** Looks at the word at {@code start} of a text of {@code length} units. */
  void find(char[] text, int length, int start) {
    int first = kinds[text[start]];
    int deciding = first;
    end = start + 1;
    if ((first & GROUP) != 0) {
      int limit = Math.min(length, start + MAX_LENGTH);
      for (; end < limit && joins(first, deciding, kinds[text[end]]); end++) {
        int kind = kinds[text[end]];
        if ((deciding & ANY_SCRIPT) != 0 && (kind & ANY_SCRIPT) == 0) {
          deciding = kind;
        }
      }
    }
    characterClass = (deciding & CLASS_MASK) >>> CLASS_SHIFT;
  }

  private static boolean joins(int first, int deciding, int kind) {
    boolean sameScript =
        ((deciding ^ kind) & SCRIPT_MASK) == 0
            || ((deciding | kind) & ANY_SCRIPT) != 0
            || (kind & NON_SPACING) != 0;
    return sameScript && ((first ^ kind) & (PUNCTUATION | DIGIT)) == 0 && (kind & GROUP) != 0;
  }

  /** Position behind the word that was found last. */
  int end() {
    return end;
  }

  /** Class of the word that was found last. */
  int characterClass() {
    return characterClass;
  }
}
