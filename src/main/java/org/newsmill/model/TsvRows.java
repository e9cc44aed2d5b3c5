package org.newsmill.model;

import java.util.List;

/**
 * Rows of TSV with a header line. Quotes are literal. With two columns the first tab splits, so
 * that a text may hold tabs; with more, each tab splits and columns of other names are ignored.
 */
final class TsvRows implements RowFormat {
  private final String name;
  private final List<String> columns;
  private final int label;
  private final int title;
  private final int text;

  private TsvRows(String name, List<String> columns, int label, int title, int text) {
    this.name = name;
    this.columns = columns;
    this.label = label;
    this.title = title;
    this.text = text;
  }

  static TsvRows of(
      String name, String header, List<String> labels, List<String> titles, List<String> texts) {
    List<String> columns = List.of(header.split("\t", -1));
    int label = first(columns, labels);
    int title = first(columns, titles);
    int text = first(columns, texts);
    if (label < 0 || (title < 0 && text < 0)) {
      throw new MalformedInputException(
          name,
          1,
          "the header has "
              + columns
              + ", expected one of "
              + labels
              + " and one of "
              + titles
              + " or "
              + texts);
    }
    return new TsvRows(name, columns, label, title, text);
  }

  private static int first(List<String> columns, List<String> names) {
    return names.stream().mapToInt(columns::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
  }

  @Override
  public int headerLines() {
    return 1;
  }

  @Override
  public LabelledText parse(String line, long number) {
    String[] cells = line.split("\t", columns.size() == 2 ? 2 : -1);
    if (cells.length != columns.size()) {
      throw new MalformedInputException(
          name, number, cells.length + " columns, the header has " + columns.size());
    }
    if (cells[label].isEmpty()) {
      throw new MalformedInputException(name, number, "the label is empty");
    }
    return new LabelledText(
        number,
        columns.get(label),
        cells[label],
        title < 0 ? null : cells[title],
        text < 0 ? null : cells[text]);
  }
}
