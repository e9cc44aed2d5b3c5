package org.newsmill.extract.html;

import org.jsoup.nodes.Element;
import org.newsmill.extract.page.Block;

/** In what a page is being read: quotes, lists, tables of data, preformatted and bold text. */
final class Nesting {
  private int bold;
  private int quotes;
  private int preformatted;
  private int lists;
  private int dataTables;
  private int cellsInRow;

  void enter(Element element) {
    switch (element.normalName()) {
      case "blockquote" -> quotes++;
      case "pre" -> preformatted++;
      case "ul", "ol", "menu" -> lists++;
      case "table" -> {
        if (dataTables > 0 || DataTables.isData(element)) {
          dataTables++;
        }
      }
      case "tr" -> cellsInRow = 0;
      default -> {}
    }
  }

  void leave(String tag) {
    switch (tag) {
      case "blockquote" -> quotes--;
      case "pre" -> preformatted--;
      case "ul", "ol", "menu" -> lists--;
      case "table" -> dataTables = StrictMath.max(0, dataTables - 1);
      default -> {}
    }
  }

  void enterBold() {
    bold++;
  }

  void leaveBold() {
    bold--;
  }

  /** Counts a cell; whether another stands before it in its row of data. */
  boolean enterCell() {
    cellsInRow++;
    return dataTables > 0 && cellsInRow > 1;
  }

  /** Whether a block of this tag has lines of its own: cells of a table of data share one. */
  boolean breaksLine(String tag) {
    return dataTables == 0 || !Tags.isCell(tag);
  }

  boolean isDataTable() {
    return dataTables > 0;
  }

  boolean isPreformatted() {
    return preformatted > 0;
  }

  boolean isBold() {
    return bold > 0;
  }

  /** Gives a line that begins here its kind and level. */
  void shape(Line line) {
    String tag = line.box.element.normalName();
    if (dataTables > 0) {
      line.kind = Block.Kind.TABLE_ROW;
    } else if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
      line.kind = Block.Kind.HEADING;
      line.level = tag.charAt(1) - '0';
    } else if (isInCaption(line.box)) {
      line.kind = Block.Kind.CAPTION;
    } else if (quotes > 0) {
      line.kind = Block.Kind.QUOTE;
    } else if (lists > 0 && isInItem(line.box)) {
      line.kind = Block.Kind.LIST_ITEM;
      line.level = lists;
    }
  }

  private static boolean isInItem(Box box) {
    for (Box b = box; b != null && !b.isTag("ul") && !b.isTag("ol"); b = b.parent) {
      if (b.isTag("li")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInCaption(Box box) {
    Box at = box;
    for (int up = 0; up < 4 && at != null; up++, at = at.parent) {
      if (at.is(Kinds.CAPTION)) {
        return true;
      }
    }
    return false;
  }
}
