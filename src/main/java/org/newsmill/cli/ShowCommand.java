package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.newsmill.job.JobError;
import org.newsmill.job.Suggestion;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints rows of a published table. */
@Command(
    name = "show",
    description = "Prints rows of a table.",
    footer = {
      "",
      "Example: newsmill show out/sample article --where \"publisher = '가온통신'\" --limit 5",
      "Example: newsmill show out/sample article --fields dt,publisher,title",
      "Example: newsmill show out/sample reject --fields reason,bytes --json"
    },
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  private static final List<String> TABLES = Arrays.stream(Table.values()).map(Table::id).toList();

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "Output directory of a job.")
  private String output;

  @Parameters(
      index = "1",
      paramLabel = "TABLE",
      completionCandidates = TableNames.class,
      description = "Name of the table: ${COMPLETION-CANDIDATES}.")
  private String tableName;

  @Option(names = "--limit", defaultValue = "10", description = "Rows, default ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description =
          "Rows for which it holds: FIELD = 'text', also <>, <, <=, >, >=, LIKE '%%text%%', IS"
              + " NULL, IS NOT NULL, joined by AND. A time is '2024-12-05' or"
              + " '2024-12-05T09:00+09:00', UTC without an offset. The partition is a field too: dt"
              + " or batch.")
  private String where;

  @Option(
      names = "--fields",
      split = ",",
      paramLabel = "FIELD",
      description = "Prints these fields as a table, a row a line; with --json only these.")
  private List<String> fields = List.of();

  @Option(names = "--json", description = "One JSON object a row, values in full.")
  private boolean json;

  @ParentCommand private Newsmill newsmill;

  @Spec private CommandSpec spec;

  /** What may stand for TABLE. */
  static final class TableNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return TABLES.iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    newsmill.setUpFileSystems();
    Table table = table();
    RowFilter filter = RowFilter.of(where);
    requireFields("--where", filter.fields(), table);
    requireFields("--fields", fields, table);
    filter.tryOn(field -> anyValue(table, field));
    if (limit < 0) {
      throw new JobError("command line", "--limit", "is " + limit, "a number from 0");
    }
    if (!TableReader.isOutput(output)) {
      throw new JobError(
          "command line", "OUTPUT", output + " holds no tables", "the output directory of a job");
    }
    PrintWriter out = spec.commandLine().getOut();
    RowPrinter printer = RowPrinter.of(out, json, fields);
    int[] shown = {0};
    TableReader.of(output, table)
        .forEachWhile(
            (partition, row) -> {
              ShownRow candidate = new ShownRow(partition, row);
              if (shown[0] < limit && filter.passes(candidate::value)) {
                shown[0]++;
                printer.print(candidate);
              }
              return shown[0] < limit;
            });
    printer.end();
    if (shown[0] == 0) {
      spec.commandLine().getErr().println("newsmill: " + nothing(table));
    }
    out.flush();
    return Newsmill.DONE;
  }

  /** Why no row was printed. */
  private String nothing(Table table) throws IOException {
    boolean[] any = {false};
    TableReader.of(output, table)
        .forEachWhile(
            (partition, row) -> {
              any[0] = true;
              return false;
            });
    if (any[0]) {
      return limit == 0 ? "--limit 0 shows no row" : "no such rows in " + output + "/" + tableName;
    }
    String command = Table.ofTrends().contains(table) ? "trends" : "mine";
    return output + " has no rows of table " + tableName + "; newsmill " + command + " writes them";
  }

  /** A value that a field of a table may have: for the check of what it is compared with. */
  private static Object anyValue(Table table, String name) {
    Schema.Field field = table.schema().getField(name);
    if (field == null) {
      return "";
    }
    if (ShownRow.isTime(field.schema())) {
      return Instant.EPOCH;
    }
    Schema schema = field.schema();
    List<Schema> types = schema.isUnion() ? schema.getTypes() : List.of(schema);
    return switch (types.get(types.size() - 1).getType()) {
      case LONG -> (Object) 0L;
      case DOUBLE -> 0.0;
      case BOOLEAN -> false;
      default -> "";
    };
  }

  private Table table() {
    if (!TABLES.contains(tableName)) {
      throw new JobError(
          "command line",
          "TABLE",
          "unknown value '" + tableName + "'" + Suggestion.of(tableName, TABLES),
          String.join(", ", TABLES));
    }
    return Table.valueOf(tableName.toUpperCase(Locale.ROOT));
  }

  private static void requireFields(String option, List<String> names, Table table) {
    List<String> known =
        Stream.concat(
                Stream.of(table.partitionKey()),
                table.schema().getFields().stream().map(Schema.Field::name))
            .toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new JobError(
            "command line",
            option,
            "table " + table.id() + " has no field '" + name + "'" + Suggestion.of(name, known),
            String.join(", ", known));
      }
    }
  }
}
