package org.newsmill.language;

/** How many letters of each writing system a text has, without web and mail addresses. */
final class LetterCounts {
  private final int[] counts = new int[WritingSystem.COUNT];

  private LetterCounts() {}

  /**
   * Counts.
   *
   * @param start first character, UTF-16 offset
   * @param end the one after the last
   */
  static LetterCounts of(String text, int start, int end) {
    LetterCounts letters = new LetterCounts();
    for (int i = start; i < end; ) {
      i = LetterText.endOfAddress(text, i, end);
      if (i < end) {
        int point = text.codePointAt(i);
        i += Character.charCount(point);
        WritingSystem system = WritingSystem.of(point);
        if (system != null) {
          letters.counts[system.index()]++;
        }
      }
    }
    return letters;
  }

  /** Letters of a writing system. */
  int of(WritingSystem system) {
    return counts[system.index()];
  }

  /** The same as letters of an alphabet: a syllable or ideograph stands for two. */
  int weight(WritingSystem system) {
    return of(system) * system.weight();
  }

  /** All letters. */
  int total() {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  /** All letters as letters of an alphabet. */
  int weight() {
    return total() + of(WritingSystem.HANGUL) + of(WritingSystem.HAN) + of(WritingSystem.KANA);
  }
}
