package org.newsmill.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Page;
import org.newsmill.extract.page.Stated;
import org.newsmill.text.CleanText;

/**
 * An HTML page without what is not its text: the main text as blocks, what the page states about
 * itself, and whether it is a list of other pages rather than a text.
 *
 * <p>Uses nothing but the page: no network, no scripts, no list of sites. The tree is parsed as
 * browsers do it, at most 512 elements deep, and read in one pass, so that time and memory grow
 * linearly with the page.
 */
public final class HtmlPage {
  private final Page page;
  private final PageShape shape;

  private HtmlPage(Page page, PageShape shape) {
    this.page = page;
    this.shape = shape;
  }

  /**
   * Reads a page.
   *
   * @param html the page as decoded text; any text is accepted, as browsers accept it
   * @param baseUrl address of the page, against which links are resolved; null if unknown
   */
  public static HtmlPage of(String html, String baseUrl) {
    Document document = Jsoup.parse(html, baseUrl == null ? "" : baseUrl);
    StatedFacts facts = new StatedFacts();
    facts.readHead(document);
    PageReader read = PageReader.read(document.body(), facts);
    List<Stated> stated = facts.all();
    MainText text = MainText.of(read, new Titles(stated), facts.jsonLd());
    stated.addAll(HeadlineLines.of(read, text));
    PageShape shape = PageShape.of(read, text, facts.jsonLd());
    return new HtmlPage(new Page(blocks(text.lines()), stated), shape);
  }

  /** The blocks of the main text, captions included, and what the page states about itself. */
  public Page page() {
    return page;
  }

  /** Whether the page is a front page, a section or another list that has no text of its own. */
  public boolean isListPage() {
    return shape.isList();
  }

  /** What {@link #isListPage} stands on. */
  public PageShape shape() {
    return shape;
  }

  private static List<Block> blocks(List<Line> lines) {
    List<Block> blocks = new ArrayList<>();
    for (Line line : lines) {
      String text = CleanText.line(line.text.toString());
      if (line.kind == Block.Kind.BREAK || !text.isEmpty()) {
        boolean strong = line.chars > 0 && line.boldChars == line.chars;
        blocks.add(new Block(line.kind, line.level, strong, text, line.links()));
      }
    }
    return blocks;
  }
}
