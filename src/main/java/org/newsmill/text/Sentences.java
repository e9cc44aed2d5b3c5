package org.newsmill.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences: at line ends, and behind a full stop, question or exclamation mark,
 * with the quotation marks and brackets that close there, when white space follows.
 *
 * <p>Works for scripts with spaces between sentences; abbreviations with a full stop cut too early,
 * which costs a measure over sentences little.
 */
public final class Sentences {
  private static final String MARKS = ".?!\u2026\u3002";
  private static final String CLOSING = "\"'\u201D\u2019\u300D\u300F)]";
  private static final int MOST_CLOSING = 3;

  private Sentences() {}

  /**
   * Where a sentence stands, without white space around it.
   *
   * @param start index of its first char, UTF-16
   * @param end index behind its last char, UTF-16; larger than {@code start}
   */
  public record Place(int start, int end) {}

  /** The sentences of a text in order, without white space around them; none is empty. */
  public static List<String> of(String text) {
    return places(text).stream().map(p -> text.substring(p.start(), p.end())).toList();
  }

  /** Where the sentences of a text stand, in order. */
  public static List<Place> places(String text) {
    List<Place> places = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\t') {
        add(places, text, start, at);
        start = at + 1;
      } else if (MARKS.indexOf(c) >= 0) {
        at = behindMarks(text, at);
        if (at < text.length() && isSpace(text.charAt(at))) {
          add(places, text, start, at);
          start = at;
        }
        continue;
      }
      at++;
    }
    add(places, text, start, text.length());
    return places;
  }

  /** Behind the marks that end a sentence and the few that close there. */
  private static int behindMarks(String text, int marks) {
    int at = marks;
    while (at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int closing = at;
    while (closing < text.length()
        && closing < at + MOST_CLOSING
        && CLOSING.indexOf(text.charAt(closing)) >= 0) {
      closing++;
    }
    return closing;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static void add(List<Place> places, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      places.add(new Place(start, end));
    }
  }
}
