package org.newsmill.extract.page;

import java.util.List;

/**
 * A document as blocks of text, without markup and before any story is cut from it.
 *
 * @param blocks the main text in order; captions stand where they stood
 * @param stated what the document states about itself, most trusted source first for each fact
 */
public record Page(List<Block> blocks, List<Stated> stated) {
  public Page {
    blocks = List.copyOf(blocks);
    stated = List.copyOf(stated);
  }

  /** All that is stated about {@code fact}, most trusted first. */
  public List<Stated> stated(Stated.Fact fact) {
    return stated.stream().filter(each -> each.fact() == fact).toList();
  }
}
