package org.newsmill.extract.line;

/**
 * A line, or a part of one, that a rule removed.
 *
 * @param rule id of the rule
 * @param kind what the line is: {@code byline}, {@code dateline}, {@code copyright}, {@code
 *     caption}, {@code credit}, {@code furniture}, {@code related}, {@code subscribe} or {@code
 *     greeting}
 * @param anchor where the rule may apply: {@code head}, {@code tail} or {@code anywhere}
 * @param text what was removed, as it stood
 * @param block index of its block among the blocks that were cleaned, from 0
 */
public record RemovedLine(String rule, String kind, String anchor, String text, int block) {}
