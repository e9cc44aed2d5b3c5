package org.newsmill.korean.lattice;

import java.util.List;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.CharacterDefinition;
import org.apache.lucene.analysis.ko.dict.Dictionary;
import org.newsmill.text.UserDictionary;

/** A user dictionary as the lattice needs it: Nori's costs and ids of user words. */
final class UserWords {
  /** Cost of each user word. */
  static final int COST = -100_000;

  // Nouns: left id; right ids of others, and of Hangul without and with a final consonant.
  private static final int LEFT_ID = 1781;
  private static final int RIGHT_ID = 3533;
  private static final int RIGHT_ID_OPEN = 3534;
  private static final int RIGHT_ID_CLOSED = 3535;
  private static final int FIRST_SYLLABLE = 0xAC00;
  private static final int FINAL_CONSONANTS = 28;

  private final Trie trie;
  private final long[] words;
  private final char[] morphology;
  private int longest;
  private int word;

  private UserWords(Trie trie, long[] words, char[] morphology) {
    this.trie = trie;
    this.words = words;
    this.morphology = morphology;
  }

  static UserWords of(UserDictionary dictionary, WordTables tables) {
    List<UserDictionary.Entry> entries = dictionary.entries();
    Morphology.Pool pool = new Morphology.Pool();
    long[] words = new long[entries.size()];
    int[] values = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      values[i] = i;
      words[i] = word(entries.get(i), tables, pool);
    }
    Trie trie =
        TrieCompiler.compile(entries.stream().map(UserDictionary.Entry::surface).toList(), values);
    return new UserWords(trie, words, pool.units());
  }

  private static long word(UserDictionary.Entry entry, WordTables tables, Morphology.Pool pool) {
    List<String> parts = entry.parts();
    POS.Type type = parts.isEmpty() ? POS.Type.MORPHEME : POS.Type.COMPOUND;
    Dictionary.Morpheme[] morphemes =
        parts.stream()
            .map(part -> new Dictionary.Morpheme(POS.Tag.NNG, part))
            .toArray(Dictionary.Morpheme[]::new);
    int place = pool.place(POS.Tag.NNG, POS.Tag.NNG, type, parts.isEmpty() ? null : morphemes);
    return WordTables.word(
        0,
        tables.leftClass()[LEFT_ID],
        tables.rightClass()[rightId(entry.surface(), tables)],
        true,
        false,
        place);
  }

  private static int rightId(String surface, WordTables tables) {
    char last = surface.charAt(surface.length() - 1);
    if (tables.characterClasses()[last] != CharacterDefinition.HANGUL) {
      return RIGHT_ID;
    }
    boolean closed = (last - FIRST_SYLLABLE) % FINAL_CONSONANTS != 0;
    return closed ? RIGHT_ID_CLOSED : RIGHT_ID_OPEN;
  }

  /** Looks for the longest user word at a position; false where there is none. */
  boolean find(char[] text, int length, int start) {
    longest = -1;
    int base = 0;
    for (int i = start; i < length; i++) {
      int code = trie.codes()[text[i]];
      long node = trie.nodes()[base + code];
      if (Trie.label(node) != code) {
        break;
      }
      if (Trie.value(node) >= 0) {
        longest = i + 1;
        word = Trie.value(node);
      }
      base = Trie.base(node);
      if (base == 0) {
        break;
      }
    }
    return longest >= 0;
  }

  /** Position behind the word that was found last. */
  int end() {
    return longest;
  }

  /** Index of the word that was found last. */
  int word() {
    return word;
  }

  long word(int index) {
    return words[index];
  }

  char[] morphology() {
    return morphology;
  }
}
