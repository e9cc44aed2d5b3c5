package org.newsmill.dedup;

import java.util.List;

/**
 * The figures of a text, and those of them that stand in another text at the same place. A number
 * is a run of digits; it is shared when both texts have it whole, so that {@code 3.467} and {@code
 * 3.939} share a digit and no number.
 *
 * @param digits digits of the text
 * @param sharedDigits those that stand in common runs
 * @param numbers numbers of the text
 * @param sharedNumbers those that stand whole in common runs
 */
record Figures(int digits, int sharedDigits, int numbers, int sharedNumbers) {
  /** Counts the figures of a text that has runs in common with another. */
  static Figures of(char[] text, char[] other, List<CommonRun> runs) {
    int sharedDigits = 0;
    int sharedNumbers = 0;
    for (CommonRun run : runs) {
      for (int i = run.start(); i < run.end(); i++) {
        sharedDigits += FoldedText.isDigit(text[i]) ? 1 : 0;
        sharedNumbers += begins(text, i) && isShared(i, text, other, run) ? 1 : 0;
      }
    }
    int digits = 0;
    int numbers = 0;
    for (int i = 0; i < text.length; i++) {
      digits += FoldedText.isDigit(text[i]) ? 1 : 0;
      numbers += begins(text, i) ? 1 : 0;
    }
    return new Figures(digits, sharedDigits, numbers, sharedNumbers);
  }

  /** Share of the digits that are shared, 0 to 1; 1 for a text without digits. */
  double digitShare() {
    return digits == 0 ? 1 : (double) sharedDigits / digits;
  }

  /** Share of the numbers that are shared, 0 to 1; 1 for a text without numbers. */
  double numberShare() {
    return numbers == 0 ? 1 : (double) sharedNumbers / numbers;
  }

  private static boolean begins(char[] text, int i) {
    return FoldedText.isDigit(text[i]) && (i == 0 || !FoldedText.isDigit(text[i - 1]));
  }

  private static boolean isShared(int from, char[] text, char[] other, CommonRun run) {
    int to = from;
    while (to < text.length && FoldedText.isDigit(text[to])) {
      to++;
    }
    int otherFrom = run.otherStart() + from - run.start();
    int otherTo = otherFrom + to - from;
    return to <= run.end()
        && (otherTo == other.length || !FoldedText.isDigit(other[otherTo]))
        && (otherFrom == 0 || !FoldedText.isDigit(other[otherFrom - 1]));
  }
}
