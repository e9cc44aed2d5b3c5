package org.newsmill.language;

import org.newsmill.model.FeatureSums;
import org.newsmill.model.LinearModel;

/** A sentence or line of a text: its place, its letters, and the language it is found to be in. */
final class Passage {
  private final String text;
  private final int start;
  private final int end;
  private final LetterCounts letters;
  private final WritingSystem system;
  private String language;
  private FeatureSums sums;

  /**
   * A passage.
   *
   * @param start its first character, UTF-16 offset
   * @param end the one after its last
   */
  Passage(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.letters = LetterCounts.of(text, start, end);
    this.system = MainScript.of(letters, text, start, end);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The writing system that decides its language; null without letters. */
  WritingSystem system() {
    return system;
  }

  /** Null until it is found, and without letters. */
  String language() {
    return language;
  }

  void setLanguage(String found) {
    language = found;
  }

  /** Number of its letters, of all scripts. */
  int letters() {
    return letters.total();
  }

  /** Its letters as letters of an alphabet: syllables and ideographs stand for two. */
  int weight() {
    return letters.weight();
  }

  /** Its sums in the model of its writing system, computed once. */
  FeatureSums sums(LinearModel model) {
    if (sums == null) {
      sums = model.sums(LetterText.of(text, start, end, system));
    }
    return sums;
  }
}
