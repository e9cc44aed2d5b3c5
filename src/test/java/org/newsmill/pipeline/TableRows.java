package org.newsmill.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;

/**
 * The decoded rows of all tables of an output, one line of JSON a row with its partition, sorted:
 * what two runs are compared by. Tables of trends are left out where there are none. Paths of this
 * machine are replaced.
 */
public record TableRows(Map<String, List<String>> byTable) {

  /** Reads an output. */
  public static TableRows of(Path output) throws IOException {
    Map<String, List<String>> byTable = new TreeMap<>();
    for (Table table : Table.values()) {
      List<String> rows = new ArrayList<>();
      TableReader.of(output.toString(), table)
          .forEachWhile(
              (partition, row) -> {
                rows.add(line(partition, row));
                return true;
              });
      Collections.sort(rows);
      if (!rows.isEmpty() || Table.ofMining().contains(table)) {
        byTable.put(table.id(), rows);
      }
    }
    return new TableRows(byTable);
  }

  /** Reads what {@link #writeGolden} wrote. */
  public static TableRows readGolden(Path directory) throws IOException {
    Map<String, List<String>> byTable = new TreeMap<>();
    for (Table table : Table.ofMining()) {
      byTable.put(table.id(), Files.readAllLines(golden(directory, table)));
    }
    return new TableRows(byTable);
  }

  /** Writes one file a table. */
  public void writeGolden(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (Table table : Table.ofMining()) {
      Files.write(golden(directory, table), byTable.get(table.id()));
    }
  }

  /** These rows with {@code pattern} replaced in every line, sorted anew. */
  public TableRows replacing(String pattern, String replacement) {
    Map<String, List<String>> changed = new TreeMap<>();
    byTable.forEach(
        (table, rows) ->
            changed.put(
                table,
                rows.stream().map(row -> row.replaceAll(pattern, replacement)).sorted().toList()));
    return new TableRows(changed);
  }

  /** The first differences, for people; empty when the rows are equal. */
  public List<String> differencesTo(TableRows expected) {
    List<String> differences = new ArrayList<>();
    for (String table : expected.byTable().keySet()) {
      List<String> missing = new ArrayList<>(expected.byTable().get(table));
      byTable.get(table).forEach(missing::remove);
      List<String> surplus = new ArrayList<>(byTable.get(table));
      expected.byTable().get(table).forEach(surplus::remove);
      missing.forEach(row -> differences.add(table + " lacks " + row));
      surplus.forEach(row -> differences.add(table + " has   " + row));
    }
    return differences;
  }

  private static Path golden(Path directory, Table table) {
    return directory.resolve(table.id() + ".jsonl");
  }

  private static String line(String partition, GenericRecord row) {
    String samples = Path.of("pipelines", "samples").toAbsolutePath().toString();
    return String.format(Locale.ROOT, "%s %s", partition, row).replace(samples, "<samples>");
  }

  /** Reads an output where a checked exception does not fit. */
  public static TableRows ofUnchecked(Path output) {
    try {
      return of(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
