package org.newsmill.sentiment;

/**
 * An entry of a polarity lexicon.
 *
 * @param term lower-cased NFC text, matched as a substring
 * @param weight polarity, -3 to 3
 * @param kind what it does to its neighbours
 */
record PolarTerm(String term, double weight, Kind kind) {
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
    /** Takes back the polar term before it, as 않 does. */
    FLIP,
    /** Takes back the polar term behind it, as "not" does. */
    NOT,
    /** Takes back most of what stands before it, as 에도 does. */
    CONCEDE,
    /** Takes back most of what stands behind it in its clause, as "despite" does. */
    DESPITE,
    /** Marks a sentence about business, in which English directions have a polarity. */
    MARKET,
    /** Polar, but what somebody does to somebody: it hits the object, hardly the subject. */
    AIM
  }
}
