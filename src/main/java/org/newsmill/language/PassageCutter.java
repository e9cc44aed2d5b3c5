package org.newsmill.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into lines and sentences: behind line ends, behind {@code 。！？}, and behind {@code . !
 * ? …} with closing quotation marks and brackets where white space follows. In a text of more than
 * {@value #MAX_PASSAGES} characters short ones stay together, so that a list of one word a line
 * takes no more memory than a book.
 */
final class PassageCutter {
  /** No text gives more. */
  static final int MAX_PASSAGES = 50_000;

  private static final String FULL_WIDTH_ENDS = "\u3002\uFF01\uFF1F";
  private static final String ENDS = ".!?\u2026\u061F\u06D4\u0964\u1362\u17D4\u104B";
  private static final String CLOSERS = "\"'\u201D\u2019\u300D\u300F)]\u00BB";

  private PassageCutter() {}

  /** The passages in order; they cover the text without the white space around them. */
  static List<Passage> cut(String text) {
    List<Passage> passages = new ArrayList<>();
    int minChars = text.length() / MAX_PASSAGES;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i - start >= minChars && endsAfter(text, i)) {
        add(passages, text, start, i + 1);
        start = i + 1;
      }
    }
    add(passages, text, start, text.length());
    return passages;
  }

  private static boolean endsAfter(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n' || c == '\r' || FULL_WIDTH_ENDS.indexOf(c) >= 0) {
      return true;
    }
    boolean spaceNext = at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
    if (!spaceNext) {
      return false;
    }
    int last = at;
    while (last > 0 && at - last < 3 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ENDS.indexOf(text.charAt(last)) >= 0;
  }

  private static void add(List<Passage> passages, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      passages.add(new Passage(text, start, end));
    }
  }
}
