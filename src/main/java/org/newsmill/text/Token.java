package org.newsmill.text;

/**
 * One token of a text: a morpheme of Korean, a word of English.
 *
 * @param text surface form
 * @param start offset of the first character in the text, in Unicode code points, from 0
 * @param end offset behind the last character, in Unicode code points
 * @param tag part of speech: the Sejong tag (NNG, NNP, VV, ..) for Korean, {@link #WORD} where the
 *     analyzer knows no parts of speech
 */
public record Token(String text, int start, int end, String tag) {
  /** Tag of a token whose part of speech is not known. */
  public static final String WORD = "WORD";
}
