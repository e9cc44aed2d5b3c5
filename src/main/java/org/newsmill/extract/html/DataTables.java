package org.newsmill.extract.html;

import org.jsoup.nodes.Element;

/** Tells tables of data from tables that lay out a page. */
final class DataTables {
  /** Cells that are looked at; a table's first rows tell what it is. */
  private static final int CELLS = 60;

  private static final int LONGEST_CELL = 150;

  private DataTables() {}

  /**
   * Whether {@code table} holds data: at least two rows of at least two cells, no table or form
   * within and no long text in a cell. Looks at a bounded part of the table.
   */
  static boolean isData(Element table) {
    int rows = 0;
    int cells = 0;
    int wide = 0;
    Element row = firstRow(table);
    for (; row != null && cells < CELLS; row = next(row)) {
      int inRow = 0;
      for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
        if (!isPlain(cell)) {
          return false;
        }
        inRow++;
      }
      cells += inRow;
      wide += inRow >= 2 ? 1 : 0;
      rows++;
    }
    return rows >= 2 && wide * 2 >= rows;
  }

  private static Element firstRow(Element table) {
    for (Element part = table.firstElementChild(); part != null; part = part.nextElementSibling()) {
      if (part.normalName().equals("tr")) {
        return part;
      }
      Element first = part.firstElementChild();
      if (first != null && first.normalName().equals("tr")) {
        return first;
      }
    }
    return null;
  }

  private static Element next(Element row) {
    Element next = row.nextElementSibling();
    if (next == null && row.parent() != null && !row.parent().normalName().equals("table")) {
      Element part = row.parent().nextElementSibling();
      next = part == null ? null : part.firstElementChild();
    }
    return next != null && next.normalName().equals("tr") ? next : null;
  }

  private static boolean isPlain(Element cell) {
    int chars = 0;
    int looked = 0;
    for (Element within : cell.children()) {
      String tag = within.normalName();
      looked += tag.equals("div") ? 1 : 0;
      if (tag.equals("table") || tag.equals("form") || looked > 3) {
        return false;
      }
    }
    for (org.jsoup.nodes.TextNode text : cell.textNodes()) {
      chars += text.getWholeText().trim().length();
    }
    for (Element within : cell.children()) {
      chars += within.ownText().length();
    }
    return chars <= LONGEST_CELL;
  }
}
