package org.newsmill.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints rows: field by field, as JSON, or as a table of some fields. */
interface RowPrinter {
  /** The longest text that is shown of a field, in code points. */
  int MAX_CHARS = 200;

  /** The longest text in a cell of a table, in code points. */
  int MAX_CELL_CHARS = 60;

  void print(ShownRow row);

  /** What is left to print when there are no more rows. */
  default void end() {}

  /** The printer that the options ask for. */
  static RowPrinter of(PrintWriter out, boolean json, List<String> fields) {
    if (json) {
      return row -> out.println(row.json(fields));
    }
    return fields.isEmpty() ? row -> printFields(out, row) : new InTable(out, fields);
  }

  private static void printFields(PrintWriter out, ShownRow row) {
    out.println("- " + row.partition());
    row.texts(MAX_CHARS).forEach((field, text) -> out.printf("  %-20s %s%n", field, text));
  }

  /** Columns as wide as their widest cell. */
  final class InTable implements RowPrinter {
    private final PrintWriter out;
    private final List<String> fields;
    private final List<List<String>> lines = new ArrayList<>();

    private InTable(PrintWriter out, List<String> fields) {
      this.out = out;
      this.fields = fields;
      lines.add(fields);
    }

    @Override
    public void print(ShownRow row) {
      lines.add(fields.stream().map(field -> row.text(field, MAX_CELL_CHARS)).toList());
    }

    @Override
    public void end() {
      int[] widths = new int[fields.size()];
      lines.forEach(line -> widen(widths, line));
      for (List<String> line : lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
          text.append(line.get(i)).append(" ".repeat(widths[i] - width(line.get(i)) + 2));
        }
        out.println(text.toString().stripTrailing());
      }
    }

    private static void widen(int[] widths, List<String> line) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }

    /** Columns of a terminal: syllables and ideographs take two. */
    private static int width(String text) {
      return text.codePoints().map(InTable::width).sum();
    }

    private static int width(int letter) {
      if (Character.getType(letter) == Character.NON_SPACING_MARK) {
        return 0;
      }
      Character.UnicodeScript script = Character.UnicodeScript.of(letter);
      boolean wide =
          switch (script) {
            case HANGUL, HAN, HIRAGANA, KATAKANA -> true;
            default ->
                (letter >= 0x3000 && letter < 0x3040) || (letter >= 0xFF01 && letter <= 0xFF60);
          };
      return wide ? 2 : 1;
    }
  }
}
