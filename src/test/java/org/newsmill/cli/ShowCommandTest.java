package org.newsmill.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.write.Table;

class ShowCommandTest {
  @TempDir private Path output;

  @Test
  void refusesOutput_whenItHoldsNoTables() {
    assertRefused(
        2,
        "newsmill: command line: OUTPUT: "
            + output
            + " holds no tables; allowed: the output directory of a job");
  }

  @Test
  void refusesLimit_whenItIsNegative() {
    assertRefused(
        2, "newsmill: command line: --limit: is -1; allowed: a number from 0", "--limit", "-1");
  }

  @Test
  void fails_whenAFileIsCut() throws IOException {
    Path file = output.resolve("article/dt=2024-12-05/part-x-00000.avro");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Obj");
    Files.writeString(
        output.resolve("manifest.json"),
        "{\"job\":{},\"ledger\":{},\"rejects\":[],\"tables\":{},\"files\":[]}");

    assertRefused(1, "newsmill: " + file + " is no whole Avro file: Not an Avro data file.");
  }

  @Test
  void refusesAComparison_beforeItReads() throws IOException {
    Files.writeString(output.resolve("manifest.json"), "{}");

    assertRefused(
        2,
        "newsmill: command line: --where: 'soon' is no time; allowed: published_at >= '2024-12-05'"
            + " or '2024-12-05T09:00+09:00'",
        "--where",
        "published_at > 'soon'");
  }

  @Test
  void saysWhichCommandWritesATable_whenItHasNoRows() throws IOException {
    Files.writeString(output.resolve("manifest.json"), "{}");

    assertEquals(
        new CommandRun(
            0,
            "",
            "newsmill: " + output + " has no rows of table trend; newsmill trends writes them\n"),
        CommandRun.of("show", output.toString(), "trend"));
  }

  @Test
  void printsTheNamedFieldsAsJson() throws IOException {
    write(Map.of("title", "등대", "body_chars", 9L));

    assertEquals(
        new CommandRun(0, "{\"title\": \"등대\", \"body_chars\": 9}\n", ""),
        CommandRun.of("show", output.toString(), "article", "--json", "--fields=title,body_chars"));
    assertEquals(
        new CommandRun(0, "", "newsmill: no such rows in " + output + "/article\n"),
        CommandRun.of("show", output.toString(), "article", "--where", "body_chars > 9"));
  }

  private void write(Map<String, Object> fields) throws IOException {
    Files.writeString(output.resolve("manifest.json"), "{}");
    Path file = output.resolve("article/dt=2024-12-05/part-x-00000.avro");
    Files.createDirectories(file.getParent());
    GenericRecord row = new GenericData.Record(Table.ARTICLE.schema());
    for (Schema.Field field : row.getSchema().getFields()) {
      row.put(field.pos(), GenericData.get().getDefaultValue(field));
    }
    fields.forEach(row::put);
    try (DataFileWriter<GenericRecord> rows =
        new DataFileWriter<>(new GenericDatumWriter<>(row.getSchema()))) {
      rows.create(row.getSchema(), file.toFile());
      rows.append(row);
    }
  }

  private void assertRefused(int exitCode, String message, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "show";
    arguments[1] = output.toString();
    arguments[2] = "article";
    System.arraycopy(options, 0, arguments, 3, options.length);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(err, true, UTF_8));
    try {
      assertEquals(exitCode, Newsmill.run(arguments));
    } finally {
      System.setErr(before);
    }
    assertEquals(message, err.toString(UTF_8).strip());
  }
}
