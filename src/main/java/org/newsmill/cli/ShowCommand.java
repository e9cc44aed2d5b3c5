package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.newsmill.job.JobError;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints rows of a published table. */
@Command(
    name = "show",
    description = "Prints rows of a table.",
    footer = {"", "Example: newsmill show out/sample article --limit 5"},
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  private static final int SHOWN_CHARS = 200;
  private static final List<String> TABLES = Arrays.stream(Table.values()).map(Table::id).toList();

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "Output directory of a job.")
  private String output;

  @Parameters(index = "1", paramLabel = "TABLE", description = "Name of the table.")
  private String table;

  @Option(names = "--limit", defaultValue = "10", description = "Rows, default ${DEFAULT-VALUE}.")
  private int limit;

  @Option(names = "--json", description = "One JSON object a row, values in full.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    if (!TABLES.contains(table)) {
      throw new JobError(
          "command line", "TABLE", "unknown value '" + table + "'", String.join(", ", TABLES));
    }
    if (limit < 0) {
      throw new JobError("command line", "--limit", "is " + limit, "a number from 0");
    }
    if (!TableReader.isOutput(output)) {
      throw new JobError(
          "command line", "OUTPUT", output + " holds no tables", "the output directory of a job");
    }
    PrintWriter out = spec.commandLine().getOut();
    AtomicInteger shown = new AtomicInteger();
    TableReader.of(output, Table.valueOf(table.toUpperCase(Locale.ROOT)))
        .forEachWhile(
            (partition, row) -> {
              if (shown.get() >= limit) {
                return false;
              }
              shown.incrementAndGet();
              print(out, partition, row);
              return true;
            });
    if (shown.get() == 0) {
      spec.commandLine().getErr().println("newsmill: no rows in " + output + "/" + table);
    }
    out.flush();
    return Newsmill.DONE;
  }

  private void print(PrintWriter out, String partition, GenericRecord row) {
    if (json) {
      out.println(row);
      return;
    }
    out.println("- " + partition);
    for (Schema.Field field : row.getSchema().getFields()) {
      Object value = row.get(field.pos());
      if (value != null) {
        out.printf("  %-20s %s%n", field.name(), shown(value));
      }
    }
  }

  private static String shown(Object value) {
    String text =
        value instanceof ByteBuffer bytes
            ? StandardCharsets.UTF_8.decode(bytes.duplicate()).toString()
            : value.toString();
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.codePointCount(0, line.length()) <= SHOWN_CHARS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN_CHARS)) + "..";
  }
}
