package org.newsmill.extract.genre;

import java.util.List;
import org.newsmill.extract.page.Block;

/**
 * What genre rules look at.
 *
 * @param title '' when unknown
 * @param url '' when unknown
 * @param byline '' when unknown
 * @param section what the document states as its section, each on a line
 * @param type what the document states as its type, each on a line
 * @param blocks its text
 * @param sources number of sources that it names in lines of their own
 */
public record GenreText(
    String title,
    String url,
    String byline,
    String section,
    String type,
    List<Block> blocks,
    int sources) {}
