package org.newsmill.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Block.Kind;
import org.newsmill.text.CleanText;

/** Walks a Markdown document and collects its blocks; each line of a paragraph is one. */
final class MarkdownBlocks extends AbstractVisitor {
  private final List<Block> blocks = new ArrayList<>();
  private int quotes;
  private int lists;
  private String number = "";

  List<Block> blocks() {
    return blocks;
  }

  @Override
  public void visit(Heading heading) {
    String text =
        MarkdownLine.linesOf(heading).stream()
            .map(MarkdownLine::text)
            .collect(Collectors.joining(" "));
    for (MarkdownLine line : MarkdownLine.linesOf(heading)) {
      String title = CleanText.line(text);
      if (!title.isEmpty()) {
        Block block = TextLine.block(title, false, line.links());
        boolean divider = block.kind() == Kind.BREAK;
        blocks.add(
            divider
                ? block
                : new Block(Kind.HEADING, heading.getLevel(), false, block.text(), block.links()));
      }
      return;
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    for (MarkdownLine line : MarkdownLine.linesOf(paragraph)) {
      String text = CleanText.line(number + line.text());
      number = "";
      if (!text.isEmpty()) {
        add(TextLine.block(text, line.strong(), line.links()));
      } else if (!line.caption().isEmpty()) {
        add(new Block(Kind.CAPTION, 0, false, line.caption(), List.of()));
      }
    }
  }

  private void add(Block block) {
    if (block.kind() == Kind.BREAK || block.kind() == Kind.CAPTION) {
      blocks.add(block);
    } else if (quotes > 0) {
      blocks.add(new Block(Kind.QUOTE, 0, block.strong(), block.text(), block.links()));
    } else if (lists > 0) {
      blocks.add(new Block(Kind.LIST_ITEM, lists, block.strong(), block.text(), block.links()));
    } else {
      blocks.add(block);
    }
  }

  @Override
  public void visit(BulletList list) {
    lists++;
    visitChildren(list);
    lists--;
  }

  @Override
  public void visit(OrderedList list) {
    lists++;
    int next = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
    String delimiter = list.getMarkerDelimiter() == null ? "." : list.getMarkerDelimiter();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      number = next++ + delimiter + " ";
      item.accept(this);
      number = "";
    }
    lists--;
  }

  @Override
  public void visit(ListItem item) {
    visitChildren(item);
  }

  @Override
  public void visit(BlockQuote quote) {
    quotes++;
    visitChildren(quote);
    quotes--;
  }

  @Override
  public void visit(ThematicBreak rule) {
    blocks.add(TextLine.divider());
  }

  /** Indented text in a news dump is text, not a program. */
  @Override
  public void visit(IndentedCodeBlock code) {
    addLines(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    addLines(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    addLines(MarkdownLine.withoutTags(html.getLiteral()));
  }

  private void addLines(String text) {
    CleanText.paragraphs(text).lines().forEach(line -> add(TextLine.block(line, false, List.of())));
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock) {
      visitChildren(block);
    }
  }

  /** A row of one cell is a box around a paragraph, as mails are laid out. */
  @Override
  public void visit(CustomNode node) {
    if (!(node instanceof TableRow)) {
      visitChildren(node);
      return;
    }
    List<MarkdownLine> cells = new ArrayList<>();
    for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        cells.addAll(MarkdownLine.linesOf(cell));
      }
    }
    List<MarkdownLine> full = cells.stream().filter(cell -> !cell.text().isBlank()).toList();
    if (full.isEmpty()) {
      blocks.add(TextLine.divider());
      return;
    }
    String text =
        full.stream().map(cell -> CleanText.line(cell.text())).collect(Collectors.joining(" | "));
    List<Block.Link> links = full.stream().flatMap(cell -> cell.links().stream()).toList();
    boolean box = node.getFirstChild().getNext() == null;
    boolean strong = full.stream().allMatch(MarkdownLine::strong);
    blocks.add(
        box
            ? TextLine.block(text, strong, links)
            : new Block(Kind.TABLE_ROW, 0, strong, text, links));
  }
}
