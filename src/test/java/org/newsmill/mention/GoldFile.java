package org.newsmill.mention;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The golds in {@code src/test/resources/mention}: a text a line, {@code #} begins a comment. */
public final class GoldFile {
  private GoldFile() {}

  /** A text and the answers that stand behind it, divided by {@code ;}. */
  public record Row(String text, List<String> answers) {}

  /** The lines of a gold. */
  public static List<String> lines(String name) throws IOException {
    try (InputStream in = GoldFile.class.getResourceAsStream("/mention/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  /** The rows of a gold that writes {@code text ||| answer ; answer}, or {@code none}. */
  public static List<Row> rows(String name) throws IOException {
    return lines(name).stream().map(GoldFile::row).toList();
  }

  private static Row row(String line) {
    String[] cells = line.split(" \\|\\|\\| ", -1);
    boolean none = cells[1].equals("none");
    return new Row(cells[0], none ? List.of() : List.of(cells[1].split(" ; ", -1)));
  }
}
