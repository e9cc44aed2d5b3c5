package org.newsmill.sentiment;

/**
 * An entry of a polarity lexicon.
 *
 * @param term lower-cased NFC text, matched as a substring
 * @param weight polarity, -3 to 3
 * @param kind what it does to its neighbours
 */
record PolarTerm(String term, int weight, Kind kind) {
  enum Kind {
    /** Has its polarity wherever it stands; with weight 0 it hides shorter terms inside it. */
    POLAR,
    /** Says that something grows: good, unless it is a {@link #BAD} thing. */
    UP,
    /** Says that something shrinks: bad, unless it is a {@link #BAD} thing. */
    DOWN,
    /** A thing of which less is better. */
    BAD,
    /** A thing of which neither more nor less is better. */
    RATE,
    /** Takes back the polar term before it. */
    FLIP,
    /** Takes back most of what stands before it, such as "in spite of". */
    CONCEDE
  }
}
