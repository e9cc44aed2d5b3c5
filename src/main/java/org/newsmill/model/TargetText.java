package org.newsmill.model;

/**
 * A text with a target, and the sentiment towards it.
 *
 * @param line line number in its file, 1 for the first
 * @param text the text, never blank
 * @param target the target as it is named
 * @param start offset of the target in the text, in code points; -1 where the text does not hold it
 * @param end its end, exclusive; -1 with {@code start}
 * @param label the label as it stands in the file, never empty
 */
public record TargetText(long line, String text, String target, int start, int end, String label) {}
