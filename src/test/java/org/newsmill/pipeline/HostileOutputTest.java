package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.testing.AvroFiles;
import org.newsmill.text.ContentHash;
import org.newsmill.write.Manifest;
import org.newsmill.write.Table;

/** A job that meets an output in which others were at work: it says so, and overwrites nothing. */
class HostileOutputTest {
  private static final String FIRST = "누리골 시의회는 오래된 다리 세 곳을 내년 봄까지 모두 고치기로 했다.";
  private static final String SECOND = "가온항 어민들은 올해 오징어가 지난해보다 두 배 많이 잡혔다고 말했다.";

  @TempDir private Path temp;
  private Path output;

  @BeforeEach
  void mineADay() throws IOException {
    output = temp.resolve("tables");
    mine("2024-12-03", "", FIRST);
  }

  @Test
  void stops_atAFileOfAForeignProgram_whereItWouldPublish() throws IOException {
    Path foreign = output.resolve("article/dt=2024-12-03/export.avro");
    Files.writeString(foreign, "foreign");

    assertRefused(foreign + " was not written by Newsmill");
  }

  @Test
  void stops_atAFileOfAForeignProgram_whereItWouldRead() throws IOException {
    Path foreign = output.resolve("signature/dt=2024-12-03/copy of part.avro");
    Files.writeString(foreign, "foreign");

    assertRefused(foreign + " was not written by Newsmill");
  }

  @Test
  void stops_atAFileThatCarriesItsName_andThatItDidNotWrite() throws IOException {
    Path unknown = output.resolve("article/dt=2024-12-03/part-day-2024-12-04-00000.avro");
    Files.writeString(unknown, "unknown");

    assertRefused(unknown + " is in no manifest");
  }

  @Test
  void stops_atAFileThatIsCutShort() throws IOException {
    Path file = output.resolve("signature/dt=2024-12-03/part-day-2024-12-03-00000.avro");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 7));

    assertRefused(file + " is no whole Avro file");
  }

  @Test
  void stops_atASchemaThatContradictsItsOwn() throws IOException {
    Path file = newer("\"long\"", 7L);

    assertRefused(file + " has a schema that this version cannot read");
  }

  @Test
  void readsAPartitionOfANewerVersion_byTheFieldsThatItKnows() throws IOException {
    newer("[\"null\", \"string\"]", id());

    Manifest manifest = mine("2024-12-04", "", SECOND);

    assertEquals(0, manifest.ledger().get("articles_annotated"));
    assertEquals(1, manifest.ledger().get("articles_excluded"));
  }

  @Test
  void aDayThatIsMissing_hasNoRows() throws IOException {
    Manifest manifest = mine("2024-12-20", "history: {path: " + output + ", days: 30}\n", SECOND);

    assertEquals(1, manifest.ledger().get("origins"));
  }

  /** The id of the second article, which a run elsewhere tells. */
  private String id() throws IOException {
    Path kept = output;
    output = temp.resolve("elsewhere");
    mine("2024-12-04", "", SECOND);
    String row = TableRows.of(output).byTable().get("article").get(0);
    output = kept;
    return row.replaceFirst(".*\"article_id\": \"([^\"]*)\".*", "$1");
  }

  /** A file of table signature whose schema has one field more, and its own type of article_id. */
  private Path newer(String typeOfId, Object id) throws IOException {
    String standard = typeOfId.startsWith("[") ? "null" : "0";
    Schema schema =
        new Schema.Parser()
            .parse(
                "{\"type\": \"record\", \"namespace\": \"org.newsmill.record\","
                    + " \"name\": \"SignatureRow\", \"fields\": ["
                    + "{\"name\": \"colour\", \"type\": \"string\"},"
                    + "{\"name\": \"article_id\", \"type\": "
                    + typeOfId
                    + ", \"default\": "
                    + standard
                    + "}]}");
    Path file =
        output.resolve(Table.SIGNATURE.directory("2024-12-03")).resolve("part-newer-00000.avro");
    AvroFiles.write(
        file,
        schema,
        List.of(
            new GenericRecordBuilder(schema).set("colour", "blue").set("article_id", id).build()));
    return file;
  }

  private void assertRefused(String message) throws IOException {
    Map<String, String> before = files();
    PipelineExecutionException thrown =
        assertThrows(PipelineExecutionException.class, () -> mine("2024-12-04", "", SECOND));

    assertTrue(thrown.getCause().getMessage().startsWith(message), thrown.getCause().getMessage());
    assertEquals(before, files());
  }

  /** One article of the third of December, mined as of a day. */
  private Manifest mine(String asOf, String keys, String body) throws IOException {
    Path input = temp.resolve("in.jsonl");
    Files.writeString(
        input,
        "{\"url\": \"https://gaon.example/1\", \"publisher\": \"가온통신\", \"title\": \"소식\","
            + " \"published_at\": \"2024-12-03T09:00:00+09:00\", \"body\": \""
            + body
            + "\"}\n");
    Path job = temp.resolve("day.yaml");
    Files.writeString(
        job, "input: [{path: " + input + "}]\noutput: x\nas_of: " + asOf + "\n" + keys);
    return JobRunner.run(job, output, JobRunner.direct(), Map.of());
  }

  /** All files that readers see, with hashes of their bytes. */
  private Map<String, String> files() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(output)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = output.relativize(file).toString();
        if (!path.startsWith(".staging")) {
          hashes.put(path, ContentHash.of(Files.readAllBytes(file)));
        }
      }
    }
    return hashes;
  }
}
