package org.newsmill.report;

import java.io.IOException;
import java.util.function.Consumer;
import org.newsmill.write.TableReader;

/** The tables of which a report is made. */
@FunctionalInterface
public interface Tables {
  /**
   * Hands every row of a table to {@code rows}, in an order that is the same each time; none where
   * the output has no such table.
   *
   * @param table name of the table, such as {@code daily_total}
   */
  void forEach(String table, Consumer<Row> rows) throws IOException;

  /** The tables that jobs have published into a directory. */
  static Tables publishedIn(String output) {
    return (table, rows) ->
        TableReader.named(output, table)
            .forEachWhile(
                (partition, fields) -> {
                  rows.accept(new Row(partition, fields));
                  return true;
                });
  }
}
