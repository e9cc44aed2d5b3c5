package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts of made-up words, and edits of them. */
final class FictionalTexts {
  private static final String[] SYLLABLES = {
    "ba", "ko", "ri", "ten", "su", "mal", "do", "ver", "ni", "gar", "po", "lun", "che", "tis", "wa"
  };
  private static final String[] HANGUL = {
    "새", "들", "시", "다", "리", "를", "고", "쳤", "누", "골", "한", "빛", "마", "을", "가", "람", "물", "길"
  };

  private FictionalTexts() {}

  static String english(int words, long seed) {
    return sentences(words, seed, SYLLABLES);
  }

  static String korean(int words, long seed) {
    return sentences(words, seed, HANGUL);
  }

  private static String sentences(int words, long seed, String[] syllables) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int word = 1; word <= words; word++) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        text.append(syllables[random.nextInt(syllables.length)]);
      }
      text.append(word % 12 == 0 ? ".\n" : " ");
    }
    return text.toString().strip();
  }

  /** The text with a share of its words replaced. */
  static String edited(String text, double share, long seed) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    for (int i = 0; i < words.size(); i++) {
      if (random.nextDouble() < share) {
        words.set(i, "x" + SYLLABLES[random.nextInt(SYLLABLES.length)] + "q");
      }
    }
    return String.join(" ", words);
  }

  /** The text with a share of its letters replaced, as a bad scan has them. */
  static String misread(String text, double share, long seed) {
    Random random = new Random(seed);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hit = Character.isLetter(c) && random.nextDouble() < share;
      out.append(hit ? (char) ('a' + random.nextInt(26)) : c);
    }
    return out.toString();
  }
}
