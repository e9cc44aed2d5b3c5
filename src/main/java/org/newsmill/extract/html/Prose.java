package org.newsmill.extract.html;

import org.newsmill.extract.page.Block;

/**
 * How much a line reads like prose: its length in Latin letters (a Hangul syllable or a Han
 * character says as much as two or three), less for what is no sentence, next to nothing for links.
 */
final class Prose {
  private static final int LONGEST = 600;
  private static final int SHORT = 25;

  private Prose() {}

  /** The measure, 0 to {@value #LONGEST}. */
  static int of(Line line) {
    if (line.kind == Block.Kind.HEADING || line.kind == Block.Kind.CAPTION || line.chars == 0) {
      return 0;
    }
    int length = length(line.text);
    double own = 1 - line.linkDensity();
    double prose = StrictMath.min(length, LONGEST) * own * own * sentenceLikeness(line.text);
    if (length < SHORT) {
      prose *= 0.3;
    }
    return (int) prose;
  }

  /** Length in Latin letters. */
  static int length(CharSequence text) {
    int halves = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x0E00 && c <= 0x0EFF)) {
        halves += 4;
      } else if (c >= 0x3040 && c <= 0x9FFF) {
        halves += 5;
      } else {
        halves += 2;
      }
    }
    return halves / 2;
  }

  private static double sentenceLikeness(CharSequence text) {
    if (endsSentence(text)) {
      return 1;
    }
    int inner = 0;
    for (int i = 1; i + 1 < text.length() && inner < 2; i++) {
      char c = text.charAt(i);
      boolean stop = c == '.' || c == '?' || c == '!' || c == ',' || c == ';';
      if ((stop && text.charAt(i + 1) == ' ') || "。，、".indexOf(c) >= 0) {
        inner++;
      }
    }
    return inner == 2 ? 0.8 : inner == 1 ? 0.5 : 0.25;
  }

  /** Whether the text ends as a sentence does, closing quotes and brackets aside. */
  static boolean endsSentence(CharSequence text) {
    int end = text.length() - 1;
    while (end > 0 && isCloser(text.charAt(end))) {
      end--;
    }
    if (end < 0) {
      return false;
    }
    char last = text.charAt(end);
    return ".!?…。！？।؟۔".indexOf(last) >= 0 || ("다요죠까음함됨임".indexOf(last) >= 0 && end >= 8);
  }

  private static boolean isCloser(char c) {
    return " \"'”’»)]」』】›\u00A0".indexOf(c) >= 0;
  }
}
