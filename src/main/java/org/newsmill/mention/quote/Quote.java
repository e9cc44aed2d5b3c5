package org.newsmill.mention.quote;

/**
 * Something that a text reports as said. Offsets are code points.
 *
 * @param kind {@link #DIRECT} or {@link #INDIRECT}
 * @param start where the words begin, behind the opening mark
 * @param end where they end, exclusive
 * @param speaker who says it, without title; a pronoun stands for the name it refers to where that
 *     is clear; null where nobody is named
 * @param speakerStart where the speaker is named for this quote, -1 without a speaker or when it
 *     goes on from an earlier sentence
 * @param speakerEnd its end, exclusive, or -1
 * @param verb the word that reports, as it stands in the text; null where none does
 */
public record Quote(
    String kind,
    int start,
    int end,
    String speaker,
    int speakerStart,
    int speakerEnd,
    String verb) {
  /** In quotation marks. */
  public static final String DIRECT = "direct";

  /** Retold, as in 간다고 말했다. */
  public static final String INDIRECT = "indirect";
}
