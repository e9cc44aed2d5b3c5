package org.newsmill.sentiment;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.text.Sentences;

/**
 * The sentences of a text, with long ones cut at a space: lists and tables without a full stop are
 * one sentence, and what is judged word against word and name against word must not grow with them.
 */
final class Pieces {
  /** In chars; of ten thousand sentences of articles a handful are longer. */
  static final int LONGEST = 600;

  private Pieces() {}

  /** The pieces in order. Linear in the length of the text. */
  static List<Sentences.Place> of(String text) {
    List<Sentences.Place> pieces = new ArrayList<>();
    for (Sentences.Place sentence : Sentences.places(text)) {
      int start = sentence.start();
      while (sentence.end() - start > LONGEST) {
        int cut = cut(text, start);
        pieces.add(new Sentences.Place(start, cut));
        start = cut;
        while (start < sentence.end() && text.charAt(start) == ' ') {
          start++;
        }
      }
      if (start < sentence.end()) {
        pieces.add(new Sentences.Place(start, sentence.end()));
      }
    }
    return pieces;
  }

  private static int cut(String text, int start) {
    int space = text.lastIndexOf(' ', start + LONGEST);
    if (space > start) {
      return space;
    }
    int cut = start + LONGEST;
    return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
  }
}
