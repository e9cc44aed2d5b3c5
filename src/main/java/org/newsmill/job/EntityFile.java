package org.newsmill.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsmill.text.CleanText;

/**
 * Reads a table of entities: UTF-8, a line each, eight columns divided by tabs: id, type, country,
 * Korean name, English name, other names, homographs, context words; the last three divided by
 * commas and maybe empty. Lines that begin with # are comments.
 */
public final class EntityFile {
  private static final int COLUMNS = 8;
  private static final Set<String> TYPES =
      Set.of("person", "organisation", "place", "product", "work", "event");

  private final String where;
  private final Map<String, Integer> lineOfId = new HashMap<>();
  private int line;

  private EntityFile(String where) {
    this.where = where;
  }

  /**
   * The entities of a file in its order.
   *
   * @throws JobError when a line is malformed or an id is given twice
   */
  public static List<EntityRow> read(TextFile file) {
    EntityFile reader = new EntityFile(file.name());
    List<EntityRow> rows = new ArrayList<>();
    for (String text : file.text().lines().toList()) {
      reader.line++;
      if (!text.isBlank() && !text.startsWith("#")) {
        rows.add(reader.row(text));
      }
    }
    return rows;
  }

  private EntityRow row(String text) {
    String[] cells = text.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw error(
          cells.length + " columns",
          "8 columns divided by tabs: id, type, country, Korean name, English name, other names,"
              + " homographs, context words");
    }
    EntityRow row =
        new EntityRow(
            cells[0].strip(),
            cells[1].strip(),
            cells[2].strip(),
            CleanText.line(cells[3]),
            CleanText.line(cells[4]),
            list(cells[5]),
            list(cells[6]),
            list(cells[7]));
    check(row);
    return row;
  }

  private void check(EntityRow row) {
    if (!row.id().matches("[A-Za-z0-9:._-]{1,100}")) {
      throw error("'" + row.id() + "' is no id", "letters, digits, ':', '.', '_' and '-'");
    }
    if (!TYPES.contains(row.type())) {
      throw error(
          "unknown type '" + row.type() + "'", String.join(", ", TYPES.stream().sorted().toList()));
    }
    if (!row.country().matches("(?:[A-Z]{2})?")) {
      throw error("'" + row.country() + "' is no country", "two capitals, such as KR, or nothing");
    }
    if (row.name().isEmpty() || row.nameEn().isEmpty()) {
      throw error("a name is empty", "a name in Korean and in English");
    }
    Integer other = lineOfId.putIfAbsent(row.id(), line);
    if (other != null) {
      throw error("id '" + row.id() + "' is already in line " + other, "each id once");
    }
  }

  private static List<String> list(String cell) {
    return Arrays.stream(cell.split(",", -1))
        .map(CleanText::line)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private JobError error(String problem, String allowed) {
    return new JobError(where + ":" + line, "entities", problem, allowed);
  }
}
