package org.newsmill.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
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

  @Test
  void saysWhichFileHasABlockThatClaimsTooMuch() throws IOException {
    for (long claimed : new long[] {-1, AvroBlocks.MAX_BLOCK_BYTES + 1, Integer.MAX_VALUE}) {
      AvroFiles.write(file, Table.DAILY_KEYWORD.schema(), List.of());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
      encoder.writeLong(1);
      encoder.writeLong(claimed);
      encoder.flush();
      Files.write(file, bytes.toByteArray(), StandardOpenOption.APPEND);

      IOException thrown = assertThrows(IOException.class, this::rows);

      assertEquals(
          String.format(
              Locale.ROOT,
              "%s is no whole Avro file: a block claims %,d bytes, more than 268,435,456 is not"
                  + " believed",
              file,
              claimed),
          thrown.getMessage());
    }
  }

  @Test
  void saysWhichFileHasASchemaOfManyLevels() throws IOException {
    String schema = "{\"type\": \"array\", \"items\": ".repeat(100_000);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    encoder.writeFixed(new byte[] {'O', 'b', 'j', 1});
    encoder.writeMapStart();
    encoder.setItemCount(1);
    encoder.startItem();
    encoder.writeString("avro.schema");
    encoder.writeBytes(schema.getBytes(StandardCharsets.US_ASCII));
    encoder.writeMapEnd();
    encoder.writeFixed(new byte[16]);
    encoder.flush();
    Files.write(file, bytes.toByteArray());

    IOException thrown = assertThrows(IOException.class, this::rows);

    assertTrue(
        thrown.getMessage().startsWith(file + " is no whole Avro file: "), thrown.getMessage());
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
