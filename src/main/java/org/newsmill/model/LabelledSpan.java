package org.newsmill.model;

/**
 * A labelled part of a text.
 *
 * @param start offset of the first character, in Unicode code points, from 0
 * @param end offset behind the last character, in Unicode code points
 */
public record LabelledSpan(int start, int end, String label) {}
