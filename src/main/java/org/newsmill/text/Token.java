package org.newsmill.text;

import java.util.List;

/**
 * One token of a text: a word of Korean as the dictionary has it, a word of English.
 *
 * <p>A compound stays whole: its nouns are its parts. So does an inflected word, whose parts are
 * its stem and endings. A consumer takes the word or its parts, as it needs, from one analysis.
 *
 * @param text surface form; of a part of an inflected word its base form, which need not stand in
 *     the text
 * @param start offset of the first character in the text, in Unicode code points, from 0
 * @param end offset behind the last character, in Unicode code points
 * @param tag part of speech: the Sejong tag (NNG, NNP, VV, ..) for Korean, of the first morpheme
 *     where there are several; {@link #WORD} where the analyzer knows no parts of speech
 * @param parts what the token is made of, in order, none with parts of its own; empty for a simple
 *     one. The parts of a compound have their places, others span the whole token.
 */
public record Token(String text, int start, int end, String tag, List<Token> parts) {
  /** Tag of a token whose part of speech is not known. */
  public static final String WORD = "WORD";

  /** A token without parts. */
  public Token(String text, int start, int end, String tag) {
    this(text, start, end, tag, List.of());
  }
}
