package org.newsmill.mention.quote;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.text.CodePoints;
import org.newsmill.text.Quotation;

/** Cuts a text at line ends, and at marks of the sentence outside quotations. */
final class Sentences {
  private final List<Word> words;
  private final List<Quotation> outer;
  private final int[] points;

  private Sentences(List<Word> words, List<Quotation> outer, String text) {
    this.words = words;
    this.outer = outer;
    this.points = CodePoints.of(text);
  }

  /**
   * The sentences of a text.
   *
   * @param outer quotations that stand in no other
   */
  static List<Sentence> of(List<Word> words, List<Quotation> outer, String text) {
    return new Sentences(words, outer, text).cut();
  }

  private List<Sentence> cut() {
    List<Sentence> sentences = new ArrayList<>();
    int begin = 0;
    int quotation = 0;
    boolean paragraph = true;
    for (int i = 0; i < words.size(); i++) {
      int end = words.get(i).end();
      while (quotation < outer.size() && outer.get(quotation).end() < end) {
        quotation++;
      }
      boolean inside =
          quotation < outer.size()
              && outer.get(quotation).start() < end
              && end < outer.get(quotation).end();
      int next = i + 1 < words.size() ? words.get(i + 1).start() : points.length;
      boolean line = i + 1 == words.size() || newline(end, next);
      if (line || (!inside && next > end && ends(end))) {
        sentences.add(sentence(begin, i + 1, paragraph));
        begin = i + 1;
        paragraph = line;
      }
    }
    return sentences;
  }

  private Sentence sentence(int from, int to, boolean paragraph) {
    int end = words.get(to - 1).end();
    int first = Sentence.countBefore(outer, words.get(from).start());
    int behind = first;
    while (behind < outer.size() && outer.get(behind).end() <= end) {
      behind++;
    }
    return new Sentence(words, from, to, outer.subList(first, behind), paragraph);
  }

  private boolean newline(int start, int end) {
    for (int i = start; i < end; i++) {
      if (points[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  private boolean ends(int end) {
    int last = points[end - 1];
    if ("”\"』」»’'".indexOf(last) >= 0 && end > 1) {
      last = points[end - 2];
    }
    return ".?!…".indexOf(last) >= 0;
  }
}
