package org.newsmill.mention.quote;

import java.util.regex.Pattern;

/** Passages of other texts that stand in quotation marks, as blogs and digests bring them. */
final class Excerpt {
  /** Characters; who speaks so long without being named is a text. */
  private static final int SHORTEST = 80;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]['\"’”)]{0,2}\\s");

  private Excerpt() {}

  /** Whether words in marks that nobody is said to speak are a passage of several sentences. */
  static boolean is(String words) {
    return words.length() >= SHORTEST && SENTENCE_END.matcher(words).find();
  }
}
