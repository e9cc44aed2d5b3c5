package org.newsmill.extract.story;

import org.newsmill.extract.page.Block;

/**
 * A line that belongs to no story.
 *
 * @param block the line
 * @param rule why: {@code story:greeting}, {@code story:template_residue} and so on
 */
public record RemovedBlock(Block block, String rule) {}
