package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.newsmill.job.JobKey;
import org.newsmill.job.TrendKey;
import org.newsmill.outcome.Reason;
import org.newsmill.write.Table;

/** The documents that are made from code and schemas say what these say. */
class GeneratedDocsTest {

  @Test
  void optionsDocumentSaysWhatTheKeysSay() throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            # Keys of a job file

            Generated from `JobKey` and `TrendKey` by `scripts/update-golden`; do not edit.

            Every key of this table can be given on the command line as `--key=value`, and every
            value of the file as `--set path=value`, for example `--set input[0].path=dump.jsonl`.
            Paths in the file are relative to the file, paths on the command line to the working
            directory.

            | key | default | meaning |
            |---|---|---|
            """);
    for (JobKey key : JobKey.values()) {
      text.append(row("`" + key.id() + "`", key.defaultText(), key.meaning()));
    }
    text.append(
        """

        # Keys of a job file of trends

        Those of `newsmill trends`, in the same form.

        | key | default | meaning |
        |---|---|---|
        """);
    for (TrendKey key : TrendKey.values()) {
      text.append(row("`" + key.id() + "`", key.defaultText(), key.meaning()));
    }
    assertDocument(Path.of("docs", "options.md"), text.toString());
  }

  @Test
  void dataDictionarySaysWhatTheSchemasSay() throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            # Data dictionary

            Generated from `schemas/` by `scripts/update-golden`; do not edit.

            Tables lie under `<output>/<table>/<partition>/part-*.avro`. The partition (`dt` or
            `batch`) stands in the path only.
            """);
    for (Table table : Table.values()) {
      Schema schema = table.schema();
      text.append("\n## ").append(table.id()).append("\n\n").append(schema.getDoc());
      text.append(" Partitioned by `").append(table.partitionKey()).append("`.\n\n");
      text.append("| field | type | meaning |\n|---|---|---|\n");
      for (Schema.Field field : schema.getFields()) {
        text.append(row("`" + field.name() + "`", type(field.schema()), field.doc()));
      }
    }
    text.append("\n## Reasons of rejects and exclusions\n\n| reason | meaning |\n|---|---|\n");
    for (Reason reason : Reason.values()) {
      text.append("| `").append(reason.id()).append("` | ").append(reason.meaning()).append(" |\n");
    }
    assertDocument(Path.of("docs", "data-dictionary.md"), text.toString());
  }

  private static String row(String name, String second, String meaning) {
    return "| " + name + " | " + second + " | " + meaning.replace("|", "\\|") + " |\n";
  }

  private static String type(Schema schema) {
    return switch (schema.getType()) {
      case UNION -> type(schema.getTypes().get(1));
      case ARRAY -> "array of " + type(schema.getElementType());
      case RECORD ->
          "record ("
              + String.join(
                  ", ",
                  schema.getFields().stream().map(f -> f.name() + " " + type(f.schema())).toList())
              + ")";
      default ->
          schema.getLogicalType() == null
              ? schema.getType().getName()
              : schema.getLogicalType().getName();
    };
  }

  private static void assertDocument(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, expected);
    }
    assertEquals(expected, Files.readString(file), file + " is stale: run scripts/update-golden");
  }
}
