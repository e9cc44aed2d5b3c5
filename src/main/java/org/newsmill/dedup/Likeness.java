package org.newsmill.dedup;

/**
 * What a comparison of two texts found.
 *
 * @param copies whether they are copies of one text
 * @param similarity Jaccard similarity of the shingles, 0 to 1, exact or estimated
 * @param evidence how that was found
 */
record Likeness(boolean copies, double similarity, String evidence) {}
