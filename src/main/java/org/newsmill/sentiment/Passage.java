package org.newsmill.sentiment;

/**
 * A sentence, or what one voice says of it.
 *
 * @param voice who says it
 * @param start index of its first char in the body, UTF-16
 * @param end index behind its last char, UTF-16
 * @param text the body from start to end, with spaces where other voices speak
 * @param verb the word that reports it, which tells its speaker's tone, too; '' for none
 * @param frame whether it stands around a quote
 */
record Passage(Voice voice, int start, int end, String text, String verb, boolean frame) {
  /** A text by itself. */
  static Passage alone(String text) {
    return new Passage(Voice.HEADLINE, 0, text.length(), text, "", false);
  }
}
