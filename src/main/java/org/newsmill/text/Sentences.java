package org.newsmill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences: at line ends, and behind a full stop, question or exclamation mark,
 * with the quotation marks and brackets that close there, when white space follows.
 *
 * <p>Works for scripts with spaces between sentences; abbreviations with a full stop cut too early,
 * which costs a measure over sentences little.
 */
public final class Sentences {
  private static final Pattern END =
      Pattern.compile("[.?!\u2026\u3002]+[\"'\u201D\u2019\u300D\u300F)\\]]{0,3}\\s+|[\\n\\t]+");

  private Sentences() {}

  /** The sentences of a text in order, without white space around them; none is empty. */
  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int start = 0;
    while (end.find()) {
      add(sentences, text.substring(start, end.end()));
      start = end.end();
    }
    add(sentences, text.substring(start));
    return sentences;
  }

  private static void add(List<String> sentences, String piece) {
    String sentence = piece.strip();
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
  }
}
