package org.newsmill.mention.entity;

/**
 * Consonants of Hangul and of Latin letters in six classes, by which a foreign name and its Korean
 * spelling are recognised: k, n, t, r (and l), m, p (b, f, v), s (z, j, ch).
 */
final class Sounds {
  private static final int SYLLABLES = 0xAC00;
  private static final int PER_INITIAL = 588;
  private static final int FINALS = 28;

  /** Of the 19 initials, ㄱ to ㅎ; a dash is none. */
  private static final String INITIALS = "kknttrmppss-sssktp-";

  /** Of the 28 finals, from none. */
  private static final String FINAL_SOUNDS = "-kkknnntrrrrrrrrmppssntsktp-";

  /** Of the letters a to z. */
  private static final String LATIN = "-pkt-pk--skrmn-pkrst-p-s-s";

  private Sounds() {}

  /** The classes of a word of Hangul, maybe with letters a to z, in order; others are left out. */
  static String ofHangul(String word) {
    StringBuilder sounds = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = NameIndex.lower(word.charAt(i));
      int syllable = letter - SYLLABLES;
      if (letter >= 'a' && letter <= 'z') {
        add(sounds, LATIN.charAt(letter - 'a'));
      } else if (syllable >= 0 && syllable < INITIALS.length() * PER_INITIAL) {
        add(sounds, INITIALS.charAt(syllable / PER_INITIAL));
        add(sounds, FINAL_SOUNDS.charAt(syllable % FINALS));
      }
    }
    return sounds.toString();
  }

  /** The classes of Latin letters; others are left out, and c before e or i is s. */
  static String ofLatin(String name) {
    StringBuilder sounds = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = NameIndex.lower(name.charAt(i));
      char next = i + 1 < name.length() ? name.charAt(i + 1) : ' ';
      boolean soft = (c == 'c' && "eihy".indexOf(next) >= 0) || (c == 'g' && next == 'e');
      if (c >= 'a' && c <= 'z') {
        add(sounds, soft ? 's' : LATIN.charAt(c - 'a'));
      }
    }
    return sounds.toString();
  }

  private static void add(StringBuilder sounds, char sound) {
    boolean twice = sounds.length() > 0 && sounds.charAt(sounds.length() - 1) == sound;
    if (sound != '-' && !twice) {
      sounds.append(sound);
    }
  }

  /** Whether both begin with a vowel, or h, or with the same class. */
  static boolean beginsAlike(String hangul, String latin) {
    char first = INITIALS.charAt((hangul.charAt(0) - SYLLABLES) / PER_INITIAL);
    String sounds = ofLatin(latin.substring(0, Math.min(2, latin.length())));
    char letter = NameIndex.lower(latin.charAt(0));
    boolean vowel = "aeiouhwy".indexOf(letter) >= 0;
    return first == '-' ? vowel : !vowel && !sounds.isEmpty() && sounds.charAt(0) == first;
  }

  /** Length of the longest common subsequence; both are short. */
  static int common(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int i = 0; i < one.length(); i++) {
      int[] here = new int[before.length];
      for (int k = 0; k < other.length(); k++) {
        here[k + 1] =
            one.charAt(i) == other.charAt(k) ? before[k] + 1 : Math.max(before[k + 1], here[k]);
      }
      before = here;
    }
    return before[other.length()];
  }
}
