package org.newsmill.extract.line;

/** Where sentences end within a line, as far as rules need to know. */
final class SentenceEnds {
  private static final String STOPS = ".?!\u2026\u3002";
  private static final String CLOSERS = "\"'\u201D\u2019\u300D\u300F)]>\u3009\u300B\u3011";

  private SentenceEnds() {}

  /**
   * Whether a part that begins at {@code at} stands behind a full stop, question or exclamation
   * mark, or behind a bracket or quotation mark that closes.
   */
  static boolean isBehindOne(String line, int at) {
    char before = line.charAt(at - 1);
    boolean ends = STOPS.indexOf(before) >= 0 || CLOSERS.indexOf(before) >= 0;
    char first = line.charAt(at);
    return ends && STOPS.indexOf(first) < 0 && CLOSERS.indexOf(first) < 0;
  }

  /** Whether the line closes with the end of a sentence. */
  static boolean closes(String line) {
    int last = line.length() - 1;
    while (last >= 0 && CLOSERS.indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && STOPS.indexOf(line.charAt(last)) >= 0;
  }
}
