package org.newsmill.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.testing.AvroFiles;

/** Files of tables that another version wrote, and files that are no longer whole. */
class TableReaderTest {
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void namePart() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    file = directory.resolve("part-a-00000.avro");
  }

  @Test
  void readsRowsOfANewerVersion_byTheFieldsThatItKnows() throws IOException {
    Schema newer =
        schema(
            "{\"name\": \"colour\", \"type\": [\"null\", \"string\"], \"default\": null}",
            "{\"name\": \"keyword\", \"type\": [\"null\", \"string\"], \"default\": null}",
            "{\"name\": \"articles\", \"type\": \"long\", \"default\": 0}");
    AvroFiles.write(
        file,
        newer,
        List.of(
            new GenericRecordBuilder(newer)
                .set("colour", "blue")
                .set("keyword", "다리\uD83D\uDE00")
                .set("articles", 3L)
                .build()));

    GenericRecord row = rows().get(0);

    assertEquals(Table.DAILY_KEYWORD.schema(), row.getSchema());
    assertEquals("다리\uD83D\uDE00", row.get("keyword").toString());
    assertEquals(3L, row.get("articles"));
    assertEquals(0L, row.get("origins"));
  }

  @Test
  void saysWhichFileItCannotRead() throws IOException {
    Schema other = schema("{\"name\": \"articles\", \"type\": \"string\", \"default\": \"\"}");
    AvroFiles.write(
        file, other, List.of(new GenericRecordBuilder(other).set("articles", "3").build()));

    IOException thrown = assertThrows(IOException.class, this::rows);

    assertTrue(
        thrown.getMessage().startsWith(file + " has a schema that this version cannot read: "),
        thrown.getMessage());
  }

  /** Wherever it is cut: behind the header, in a block, in the marker behind the last one. */
  @Test
  void saysWhichFileIsCutShort() throws IOException {
    Schema schema = Table.DAILY_KEYWORD.schema();
    List<GenericRecord> written = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      written.add(new GenericRecordBuilder(schema).set("keyword", "낱말 " + i).build());
    }
    AvroFiles.write(file, schema, written);
    assertEquals(3000, rows().size());
    byte[] whole = Files.readAllBytes(file);
    for (int cut : new int[] {1, 15, 16, 17, 40, 5000, whole.length / 2, whole.length - 10}) {
      Files.write(file, Arrays.copyOf(whole, whole.length - cut));

      IOException thrown = assertThrows(IOException.class, this::rows, "cut by " + cut);
      assertTrue(thrown.getMessage().startsWith(file + " is no whole Avro file: "));
    }
  }

  private static Schema schema(String... fields) {
    return new Schema.Parser()
        .parse(
            "{\"type\": \"record\", \"namespace\": \"org.newsmill.record\","
                + " \"name\": \"DailyKeywordRow\", \"fields\": ["
                + String.join(", ", fields)
                + "]}");
  }

  private List<GenericRecord> rows() throws IOException {
    List<GenericRecord> rows = new ArrayList<>();
    TableReader.ofFile(Table.DAILY_KEYWORD, file.toString()).forEach(rows::add);
    return rows;
  }
}
